// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Commit;
import taizhang.storage.StoredEvent;

/** What is asked of the collection of commits. All reads are of the majority: what they show is never taken back. */
final class Events {

    private static final Bson FORWARD = ascending("_id");
    private static final Bson BACKWARD = descending("_id");

    private final Server server;
    private final MongoCollection<RawBsonDocument> events;

    Events(Server server) {
        this.server = server;
        this.events = server.collection(Schema.EVENTS);
    }

    private @Nullable Commit one(Bson filter, Bson order) {
        RawBsonDocument found = server.call(
                "The log can't be read",
                () -> events.find(filter).sort(order).limit(1).first());
        return found == null ? null : CommitReader.read(found);
    }

    /** The commit that begins at a position. A key in full, so every server finds it by index. */
    @Nullable
    Commit at(long first) {
        RawBsonDocument found = server.call(
                "The log can't be read", () -> events.find(eq("_id", first)).first());
        return found == null ? null : CommitReader.read(found);
    }

    /** The commits that begin at these positions, by position. */
    Map<Long, Commit> at(Collection<Long> firsts) {
        Map<Long, Commit> found = HashMap.newHashMap(firsts.size());
        for (Commit commit : commits(in("_id", firsts), firsts.size())) {
            found.put(commit.first(), commit);
        }
        return found;
    }

    @Nullable
    Commit last() {
        return one(gt("_id", 0L), BACKWARD);
    }

    /** The commit that holds a position, or the last one before it. */
    @Nullable
    Commit holding(long position) {
        return one(and(gt("_id", 0L), lte("_id", position)), BACKWARD);
    }

    /** The commits that hold positions above {@code after}, at most so many. */
    List<Commit> after(long after, int limit) {
        List<Commit> commits = commits(gte("_id", after + 1), limit);
        if (after > 0 && (commits.isEmpty() || commits.getFirst().first() > after + 1)) {
            Commit straddling = holding(after);
            if (straddling != null && straddling.last() > after) {
                commits.addFirst(straddling);
            }
        }
        return commits.size() > limit ? commits.subList(0, limit) : commits;
    }

    private List<Commit> commits(Bson filter, int limit) {
        return server.call("The log can't be read", () -> {
            List<Commit> found = new ArrayList<>();
            for (RawBsonDocument document :
                    events.find(filter).sort(FORWARD).limit(limit).batchSize(Math.min(limit, 1_000))) {
                found.add(CommitReader.read(document));
            }
            return found;
        });
    }

    /** The id of the document that holds an aggregate's place, 0 if there is none. */
    long holder(String aggregate, long sequence) {
        RawBsonDocument found = server.call(
                "The log can't be read",
                () -> events.find(and(eq("a", aggregate), eq("s", sequence)))
                        .projection(include("_id"))
                        .first());
        return found == null ? 0 : found.getInt64("_id").getValue();
    }

    /** The events of an aggregate, those in commits of several aggregates by way of their pointers. */
    List<StoredEvent> ofAggregate(String aggregate, long fromSequence) {
        List<RawBsonDocument> entries = entries(aggregate, fromSequence);
        Map<Long, Commit> anchors = at(entries.stream()
                .filter(Pointer::isOne)
                .map(entry -> Pointer.of(entry).commit())
                .toList());
        List<StoredEvent> found = new ArrayList<>();
        for (RawBsonDocument entry : entries) {
            Commit commit = Pointer.isOne(entry) ? anchors.get(Pointer.of(entry).commit()) : CommitReader.read(entry);
            if (commit == null) {
                throw new IllegalStateException(
                        "Pointer %s leads to no commit: verify the ledger".formatted(entry.toJson()));
            }
            commit.stored().stream()
                    .filter(stored -> stored.event().aggregate().equals(aggregate)
                            && stored.event().sequence() >= fromSequence)
                    .forEach(found::add);
        }
        return found;
    }

    private List<RawBsonDocument> entries(String aggregate, long fromSequence) {
        return server.call("The log can't be read", () -> {
            List<RawBsonDocument> entries = events.find(and(eq("a", aggregate), gte("s", fromSequence)))
                    .sort(ascending("s"))
                    .into(new ArrayList<>());
            if (fromSequence > 0 && (entries.isEmpty() || sequence(entries.getFirst()) > fromSequence)) {
                RawBsonDocument before = lastBefore(aggregate, fromSequence);
                if (before != null) {
                    entries.addFirst(before);
                }
            }
            return entries;
        });
    }

    private @Nullable RawBsonDocument lastBefore(String aggregate, long sequence) {
        return events.find(and(eq("a", aggregate), lt("s", sequence)))
                .sort(descending("s"))
                .limit(1)
                .first();
    }

    private static long sequence(RawBsonDocument entry) {
        return entry.getInt64("s").getValue();
    }

    long lastSequence(String aggregate) {
        RawBsonDocument entry = server.call("The log can't be read", () -> lastBefore(aggregate, Long.MAX_VALUE));
        if (entry == null) {
            return -1;
        }
        return Pointer.isOne(entry)
                ? Pointer.of(entry).slice().last()
                : Slice.of(CommitReader.read(entry).events()).getFirst().last();
    }

    /** Commit times never fall, so halving finds the place in some thirty steps and an index would only cost. */
    long positionBefore(long head, Instant instant) {
        long before = 0;
        long notBefore = head + 1;
        while (before + 1 < notBefore) {
            Commit middle = holding(before + (notBefore - before) / 2);
            if (middle == null) {
                throw new IllegalStateException("The log has no beginning: verify the ledger");
            }
            if (middle.at().isBefore(instant)) {
                before = middle.last();
            } else {
                notBefore = middle.first();
            }
        }
        return before;
    }
}
