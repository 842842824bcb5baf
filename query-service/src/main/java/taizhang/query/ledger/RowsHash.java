// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import taizhang.storage.adapter.ChainHash;

/** SHA-256 over rows in their order: each cell's UTF-8 and a unit separator, each row's end a record separator. */
final class RowsHash {

    private final MessageDigest digest = ChainHash.sha256();
    private int rows;

    void add(List<String> cells) {
        put(digest, cells);
        rows++;
    }

    int rows() {
        return rows;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of one row alone. */
    static String of(List<String> cells) {
        MessageDigest one = ChainHash.sha256();
        put(one, cells);
        return HexFormat.of().formatHex(one.digest(), 0, 16);
    }

    private static void put(MessageDigest digest, List<String> cells) {
        for (String cell : cells) {
            digest.update(cell.getBytes(UTF_8));
            digest.update((byte) 0x1F);
        }
        digest.update((byte) 0x1E);
    }
}
