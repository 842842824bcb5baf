// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

/** The server or the database is not one that can keep the promises of a ledger. The sentence says what to change. */
public final class StoreUnfit extends RuntimeException {
    StoreUnfit(String message) {
        super(message);
    }
}
