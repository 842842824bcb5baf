// SPDX-License-Identifier: Apache-2.0
package taizhang.web.content;

import taizhang.api.evidence.FileHash;

/** What is kept under a hash is not what was kept there once: a chunk is gone or other bytes came back. */
public final class ContentDamaged extends RuntimeException {
    ContentDamaged(FileHash hash, String how) {
        super("the file %s is damaged in the document table: %s; restore it from a backup".formatted(hash, how));
    }
}
