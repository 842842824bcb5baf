// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;
import taizhang.storage.NewEvent;
import taizhang.storage.adapter.Head;

/** One row for each commit, holding what its events have in common. */
final class CommitRows {

    private static final String INSERT = "INSERT INTO commits (first, last, at, hash) VALUES (?, ?, ?, ?)";

    private record Row(long first, long last, Instant at, byte[] hash) {}

    private CommitRows() {}

    static Head head(Session session) throws SQLException {
        var query = session.prepare("SELECT last, at, hash FROM commits ORDER BY first DESC LIMIT 1");
        try (ResultSet row = query.executeQuery()) {
            return row.next()
                    ? new Head(row.getLong(1), EpochNanos.instant(row.getLong(2)), row.getBytes(3))
                    : Head.ofEmptyLog();
        }
    }

    /**
     * Writes its events at once and its own row with {@link #flush}: nobody looks for that within the transaction.
     *
     * @throws taizhang.storage.SequenceTaken and nothing was written, when the place of the first event is held
     */
    static void insert(Session session, Commit commit) throws SQLException {
        EventRows.insert(session, commit.stored());
        var insert = session.prepare(INSERT);
        insert.setLong(1, commit.first());
        insert.setLong(2, commit.last());
        insert.setLong(3, EpochNanos.of(commit.at()));
        insert.setBytes(4, commit.hash());
        insert.addBatch();
    }

    /** What every transaction ends with. */
    static void flush(Session session) throws SQLException {
        session.prepare(INSERT).executeBatch();
    }

    /** The transaction is undone. */
    static void forget(Session session) throws SQLException {
        session.prepare(INSERT).clearBatch();
    }

    /**
     * The commit that holds the next position, which may begin before it, and those that follow. Two queries without a
     * transaction: what the first one finds can't change any more.
     *
     * @throws ChainBroken at the first position that is not covered by one commit and one event
     */
    static List<Commit> read(Session session, long after, int limit) throws SQLException {
        List<Row> rows = rows(session, after, limit);
        long first = rows.getFirst().first();
        List<NewEvent> events = EventRows.between(session, first, rows.getLast().last());
        List<Commit> commits = new ArrayList<>(rows.size());
        for (Row row : rows) {
            List<NewEvent> own = events.subList((int) (row.first() - first), (int) (row.last() - first) + 1);
            commits.add(new Commit(row.first(), row.at(), own, row.hash()));
        }
        return commits;
    }

    private static List<Row> rows(Session session, long after, int limit) throws SQLException {
        var query = session.prepare("""
                SELECT first, last, at, hash FROM commits
                WHERE first >= (SELECT max(first) FROM commits WHERE first <= ?)
                ORDER BY first LIMIT ?""");
        query.setLong(1, after + 1);
        // One more, because where a commit ends is only known for certain from where the next one begins.
        query.setLong(2, limit + 1L);
        List<Row> rows = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Instant at = EpochNanos.instant(row.getLong(3));
                rows.add(new Row(row.getLong(1), row.getLong(2), at, Damage.bytes(row, 4, row.getLong(1))));
            }
        }
        requireSuccession(rows, after);
        return rows.size() > limit ? rows.subList(0, limit) : rows;
    }

    private static void requireSuccession(List<Row> rows, long after) {
        if (rows.isEmpty() || rows.getFirst().last() <= after) {
            throw new ChainBroken(after + 1, "there is no commit");
        }
        long next = rows.getFirst().first();
        for (Row row : rows) {
            if (row.first() != next || row.last() < row.first()) {
                throw new ChainBroken(Math.min(next, row.first()), "the commits here leave a gap or overlap");
            }
            next = row.last() + 1;
        }
    }

    /** Commit times never fall, so halving finds the place in some thirty steps and an index would only cost. */
    static long positionBefore(Session session, long head, Instant instant) throws SQLException {
        var query = session.prepare("SELECT first, last, at FROM commits WHERE first <= ? ORDER BY first DESC LIMIT 1");
        long before = 0;
        long notBefore = head + 1;
        while (before + 1 < notBefore) {
            query.setLong(1, before + (notBefore - before) / 2);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (EpochNanos.instant(row.getLong(3)).isBefore(instant)) {
                    before = row.getLong(2);
                } else {
                    notBefore = row.getLong(1);
                }
            }
        }
        return before;
    }
}
