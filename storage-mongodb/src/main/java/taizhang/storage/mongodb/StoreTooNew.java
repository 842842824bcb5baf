// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

/** A later version of the program has written this database; to go on would be to guess. */
public final class StoreTooNew extends RuntimeException {
    StoreTooNew(int found, int known) {
        super("The ledger has schema version %d, but this program knows versions up to %d only: use the newer program"
                .formatted(found, known));
    }
}
