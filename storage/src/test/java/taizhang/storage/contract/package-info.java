// SPDX-License-Identifier: Apache-2.0
/** The promises of the ports as suites which the tests of every adapter inherit. */
package taizhang.storage.contract;
