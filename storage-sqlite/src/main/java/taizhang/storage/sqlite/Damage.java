// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import taizhang.storage.ChainBroken;
import taizhang.storage.StoreUnavailable;

/** Tells rows and files that are not as this program writes them, so that none is taken for the truth. */
final class Damage {

    private static final int FINDINGS = 5;
    private static final char REPLACEMENT = '\uFFFD';
    private static final Set<SQLiteErrorCode> IN_THE_FILE =
            Set.of(SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB);

    private Damage() {}

    static byte[] bytes(ResultSet row, int column, long position) throws SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes == null) {
            throw new ChainBroken(position, "a column that is never empty is empty");
        }
        return bytes;
    }

    static String text(ResultSet row, int column, long position) throws SQLException {
        return text(bytes(row, column, position), position);
    }

    static @Nullable String textIfAny(ResultSet row, int column, long position) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : text(bytes, position);
    }

    /** Java quietly replaces what is no UTF-8, by a character that hardly any text has of its own. */
    private static String text(byte[] bytes, long position) {
        String text = new String(bytes, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            try {
                UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            } catch (CharacterCodingException e) {
                throw new ChainBroken(position, "a text is not UTF-8");
            }
        }
        return text;
    }

    /** Reads what stands at a position; a page of the file that SQLite can't make sense of is a break there. */
    static <T> T at(long position, Work<T> work, Session session) throws SQLException {
        try {
            return work.on(session);
        } catch (SQLiteException e) {
            if (isInTheFile(e)) {
                throw new ChainBroken(position, "the file is damaged here (%s)".formatted(e.getMessage()));
            }
            throw e;
        }
    }

    private static boolean isInTheFile(SQLiteException e) {
        int primary = e.getResultCode().code & 0xFF;
        return IN_THE_FILE.stream().anyMatch(code -> code.code == primary);
    }

    /** Rows that belong to no commit, then what SQLite itself finds wrong in the file. */
    static boolean find(Session session) throws SQLException {
        requireNone(
                session,
                "SELECT min(first) FROM commits WHERE first < 1",
                "a commit stands before the beginning of the log");
        requireNone(session, """
                SELECT min(position) FROM events
                WHERE position < 1 OR position > (SELECT coalesce(max(last), 0) FROM commits)""", "an event belongs to no commit");
        List<String> findings = new ArrayList<>();
        try (ResultSet row =
                session.prepare("PRAGMA integrity_check(" + FINDINGS + ")").executeQuery()) {
            while (row.next()) {
                findings.add(row.getString(1));
            }
        }
        if (!findings.equals(List.of("ok"))) {
            throw new StoreUnavailable("The file is damaged; SQLite says: " + String.join("; ", findings));
        }
        return true;
    }

    private static void requireNone(Session session, String lowest, String what) throws SQLException {
        try (ResultSet row = session.prepare(lowest).executeQuery()) {
            row.next();
            long position = row.getLong(1);
            if (!row.wasNull()) {
                throw new ChainBroken(position, what);
            }
        }
    }
}
