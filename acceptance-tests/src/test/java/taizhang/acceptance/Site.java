// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

/** Where a ledger is to be seen: one program, or several behind one origin. */
interface Site {

    /** Such as {@code http://127.0.0.1:8080}. */
    String address();
}
