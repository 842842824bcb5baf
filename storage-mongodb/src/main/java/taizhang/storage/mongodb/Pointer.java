// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import org.bson.RawBsonDocument;
import taizhang.storage.Commit;

/**
 * A document that holds the place (aggregate, sequence) of a slice other than the first of its commit, and leads there.
 * Its id is the slice's first position, negative, so that it is unique and no reader of the log meets it.
 *
 * @param commit the position at which the commit begins
 */
record Pointer(long commit, Slice slice) {

    static boolean isOne(RawBsonDocument entry) {
        return entry.getInt64("_id").getValue() < 0;
    }

    static Pointer of(RawBsonDocument entry) {
        long commit = entry.getInt64("f").getValue();
        long position = -entry.getInt64("_id").getValue();
        return new Pointer(
                commit,
                new Slice(
                        entry.getString("a").getValue(),
                        entry.getInt64("s").getValue(),
                        entry.getInt32("n").getValue(),
                        (int) (position - commit)));
    }

    static Pointer to(Commit commit, Slice slice) {
        return new Pointer(commit.first(), slice);
    }

    byte[] document() {
        BsonBytes bytes = new BsonBytes();
        int begin = bytes.document();
        bytes.int64("_id", -(commit + slice.offset()));
        bytes.text("a", slice.aggregate());
        bytes.int64("s", slice.sequence());
        bytes.int32("n", slice.count());
        bytes.int64("f", commit);
        bytes.end(begin);
        return bytes.toByteArray();
    }
}
