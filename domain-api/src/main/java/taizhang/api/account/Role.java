// SPDX-License-Identifier: Apache-2.0
package taizhang.api.account;

/** What an account may do. */
public enum Role {
    /** Records for one bureau and its subtree, and reads the same. */
    SECRETARY,
    /** Reads everything. */
    SUPERVISOR,
    /** Opens bureaus and accounts; reads and edits no records. */
    ADMINISTRATOR
}
