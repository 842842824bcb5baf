// SPDX-License-Identifier: Apache-2.0
package taizhang.api.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A file as a record's evidence.
 *
 * @param hash of the content that is kept
 * @param name as its author calls it, with its extension
 * @param type the media type that its first bytes show
 * @param size of what is kept, in bytes
 * @param original the hash of what was handed in, where the content is kept without its metadata; absent where both are
 *     the same
 */
public record EvidenceFile(
        FileHash hash,
        String name,
        String type,
        long size,
        @Nullable FileHash original) {

    public EvidenceFile called(String other) {
        return new EvidenceFile(hash, other, type, size, original);
    }
}
