// SPDX-License-Identifier: Apache-2.0
/** How the ordinary tests run a slice of each part. */
package taizhang.torture.trial;
