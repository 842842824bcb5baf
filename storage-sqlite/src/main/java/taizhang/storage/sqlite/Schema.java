// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.sql.SQLException;
import java.util.List;

/**
 * The tables. Payloads, metadata and bodies are TEXT, so that the log can be read with nothing but the sqlite3 shell,
 * in fifty years too; they are written through a CAST and read as bytes, and so never leave the form they came in.
 */
final class Schema {

    static final int VERSION = 1;

    private static final List<String> TABLES = List.of("""
            CREATE TABLE commits (
              first INTEGER PRIMARY KEY,       -- position of its first event
              last INTEGER NOT NULL,           -- position of its last event
              at INTEGER NOT NULL,             -- nanoseconds since 1970 UTC, never falling
              hash BLOB NOT NULL               -- SHA-256 (previous hash, canonical bytes)
            ) STRICT""", """
            CREATE TABLE events (
              position INTEGER PRIMARY KEY,    -- from 1, without a gap
              aggregate TEXT NOT NULL,
              sequence INTEGER NOT NULL,       -- from 0, without a gap within the aggregate
              type TEXT,
              id TEXT NOT NULL,
              at INTEGER NOT NULL,
              name TEXT NOT NULL,
              revision TEXT,
              payload TEXT NOT NULL,
              metadata TEXT NOT NULL,
              UNIQUE (aggregate, sequence)
            ) STRICT""", """
            CREATE TABLE documents (
              id TEXT NOT NULL PRIMARY KEY,
              v INTEGER NOT NULL,
              body TEXT NOT NULL
            ) STRICT""", """
            CREATE VIEW journal AS             -- for people at the shell
              SELECT e.position, strftime('%FT%T', c.at / 1000000000, 'unixepoch') || 'Z' AS committed,
                     e.aggregate, e.sequence, e.name, e.payload, e.metadata
              FROM commits c JOIN events e ON e.position BETWEEN c.first AND c.last""");

    private Schema() {}

    static void prepare(Session session) throws SQLException {
        if (version(session) == 0) {
            create(session);
        }
    }

    /** 0 in a file without tables. */
    static int version(Session session) throws SQLException {
        int found = session.number("PRAGMA user_version");
        if (found > VERSION) {
            throw new StoreTooNew(found, VERSION);
        }
        return found;
    }

    private static void create(Session session) throws SQLException {
        session.execute("BEGIN IMMEDIATE");
        for (String table : TABLES) {
            session.execute(table);
        }
        for (String table : List.of("commits", "events")) {
            for (String change : List.of("UPDATE", "DELETE")) {
                session.execute(refusal(table, change));
            }
        }
        session.execute("PRAGMA user_version = " + VERSION);
        session.execute("COMMIT");
    }

    /** Against a slip of the hand, not against an adversary: for him there is the hash chain. */
    private static String refusal(String table, String change) {
        return """
               CREATE TRIGGER %1$s_refuse_%2$s BEFORE %2$s ON %1$s
               BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END""".formatted(table, change);
    }
}
