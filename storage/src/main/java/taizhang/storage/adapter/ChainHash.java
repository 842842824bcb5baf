// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.adapter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import taizhang.storage.Commit;
import taizhang.storage.NewEvent;

/**
 * The hash of a commit: SHA-256 over the previous commit's hash and this commit's {@link CanonicalBytes}. A changed,
 * missing, added or moved event breaks the chain from its commit on; a log cut at its tail is only found by comparing
 * its head with one that was kept elsewhere.
 */
public final class ChainHash {

    static final int LENGTH = 32;

    private ChainHash() {}

    public static byte[] of(byte[] previous, long first, Instant at, List<NewEvent> events) {
        return of(previous, first, at, CanonicalBytes.content(events));
    }

    static byte[] of(byte[] previous, long first, Instant at, byte[] content) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(CanonicalBytes.place(first, at));
        return digest.digest(content);
    }

    /** Whether this commit stands in the log as it was written, given the hash of the one before. */
    public static boolean holds(byte[] previous, Commit commit) {
        return MessageDigest.isEqual(commit.hash(), of(previous, commit.first(), commit.at(), commit.events()));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
