// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.RawBsonDocument;
import taizhang.storage.Commit;
import taizhang.storage.StoreUnavailable;

/** Sets what pointers a commit of several aggregates lacks. Anyone may, and twice: they follow from the commit. */
final class Pointers {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Server server;
    private final Insertion insertion;

    Pointers(Server server, Insertion insertion) {
        this.server = server;
        this.insertion = insertion;
    }

    static List<byte[]> of(Commit commit) {
        List<Slice> slices = Slice.of(commit.events());
        List<byte[]> pointers = new ArrayList<>();
        for (Slice slice : slices.subList(1, slices.size())) {
            pointers.add(Pointer.to(commit, slice).document());
        }
        return pointers;
    }

    /**
     * Returns once all of them are on a majority. One that is refused because it is there already may be another's that
     * only the primary has yet, and may vanish with it: it counts once a majority shows it.
     *
     * @throws StoreUnavailable when that can't be had
     */
    void complete(Commit commit) {
        List<byte[]> missing = of(commit);
        long begun = System.nanoTime();
        while (!missing.isEmpty()) {
            missing = switch (insertion.insert(missing)) {
                case Insertion.Reply.Stored() -> List.of();
                case Insertion.Reply.Duplicate _ -> unseen(missing, begun);
                case Insertion.Reply.Unknown(var cause) ->
                    throw Failures.unavailable(
                            server.address(), "A commit of several aggregates can't be completed", cause);
            };
        }
    }

    private List<byte[]> unseen(List<byte[]> pointers, long begun) {
        Map<Long, byte[]> unseen = new LinkedHashMap<>();
        pointers.forEach(pointer -> unseen.put(id(new RawBsonDocument(pointer)), pointer));
        server.call(
                        "A commit of several aggregates can't be completed",
                        () -> server.collection(Schema.EVENTS)
                                .find(in("_id", List.copyOf(unseen.keySet())))
                                .projection(include("_id"))
                                .map(Pointers::id)
                                .into(new HashSet<>()))
                .forEach(unseen::remove);
        if (!unseen.isEmpty()) {
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                throw new StoreUnavailable(
                        "A commit of several aggregates can't be completed (%s): no majority of the replica set shows it;"
                                        .formatted(server.address())
                                + " see that its members are up and reach each other");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return List.copyOf(unseen.values());
    }

    private static long id(RawBsonDocument pointer) {
        return pointer.getInt64("_id").getValue();
    }
}
