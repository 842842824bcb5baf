// SPDX-License-Identifier: Apache-2.0
/** The command side as a program of its own, on stores in memory. */
package taizhang.program;
