// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taizhang.storage.ChainBroken;
import taizhang.storage.NewEvent;
import taizhang.storage.SequenceTaken;
import taizhang.storage.StoredEvent;

/** One row for each event. Every query goes by a key; none walks the log. */
final class EventRows {

    private static final String COLUMNS =
            "position, id, aggregate, sequence, type, at, name, revision, payload, metadata";

    private EventRows() {}

    /** @throws SequenceTaken and nothing was written, when the place of the first one is held */
    static void insert(Session session, List<StoredEvent> events) throws SQLException {
        var insert = session.prepare("INSERT INTO events (" + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT))");
        for (StoredEvent stored : events) {
            NewEvent event = stored.event();
            insert.setLong(1, stored.position());
            insert.setString(2, event.id());
            insert.setString(3, event.aggregate());
            insert.setLong(4, event.sequence());
            insert.setString(5, event.type());
            insert.setLong(6, EpochNanos.of(event.at()));
            insert.setString(7, event.name());
            insert.setString(8, event.revision());
            insert.setBytes(9, event.payload());
            insert.setBytes(10, event.metadata());
            write(insert, stored == events.getFirst() ? event : null);
        }
    }

    private static void write(PreparedStatement insert, @Nullable NewEvent first) throws SQLException {
        try {
            insert.executeUpdate();
        } catch (SQLException e) {
            if (first != null && Failures.isPlaceHeld(e)) {
                throw new SequenceTaken(first.aggregate(), first.sequence());
            }
            throw e;
        }
    }

    /** The last sequence of each aggregate these events touch. */
    static Map<String, Long> lastSequences(Session session, List<NewEvent> events) throws SQLException {
        Map<String, Long> last = HashMap.newHashMap(events.size());
        for (NewEvent event : events) {
            if (!last.containsKey(event.aggregate())) {
                last.put(event.aggregate(), lastSequence(session, event.aggregate()));
            }
        }
        return last;
    }

    static long lastSequence(Session session, String aggregate) throws SQLException {
        var query = session.prepare("SELECT coalesce(max(sequence), -1) FROM events WHERE aggregate = ?");
        query.setString(1, aggregate);
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** @throws ChainBroken when one is missing in between */
    static List<StoredEvent> ofAggregate(Session session, String aggregate, long fromSequence) throws SQLException {
        var query = session.prepare(
                "SELECT " + COLUMNS + " FROM events WHERE aggregate = ? AND sequence >= ? ORDER BY sequence");
        query.setString(1, aggregate);
        query.setLong(2, fromSequence);
        List<StoredEvent> events = new ArrayList<>();
        long expected = Math.max(fromSequence, 0);
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                StoredEvent stored = new StoredEvent(row.getLong(1), event(row));
                if (stored.event().sequence() != expected) {
                    throw new ChainBroken(
                            stored.position(), "event %d of %s is missing".formatted(expected, aggregate));
                }
                events.add(stored);
                expected++;
            }
        }
        return events;
    }

    /** @throws ChainBroken at the first position without an event */
    static List<NewEvent> between(Session session, long first, long last) throws SQLException {
        var query =
                session.prepare("SELECT " + COLUMNS + " FROM events WHERE position BETWEEN ? AND ? ORDER BY position");
        query.setLong(1, first);
        query.setLong(2, last);
        List<NewEvent> events = new ArrayList<>();
        long expected = first;
        try (ResultSet row = query.executeQuery()) {
            while (row.next() && row.getLong(1) == expected) {
                events.add(event(row));
                expected++;
            }
        }
        if (expected <= last) {
            throw new ChainBroken(expected, "there is no event");
        }
        return events;
    }

    private static NewEvent event(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        return new NewEvent(
                Damage.text(row, 2, position),
                Damage.text(row, 3, position),
                row.getLong(4),
                Damage.textIfAny(row, 5, position),
                EpochNanos.instant(row.getLong(6)),
                Damage.text(row, 7, position),
                Damage.textIfAny(row, 8, position),
                Damage.bytes(row, 9, position),
                Damage.bytes(row, 10, position));
    }
}
