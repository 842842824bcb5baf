// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.util.ArrayList;
import java.util.List;
import taizhang.storage.Commit;

/** Sets what pointers a commit of several aggregates lacks. Anyone may, and twice: they follow from the commit. */
final class Pointers {

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

    void complete(Commit commit) {
        List<byte[]> missing = of(commit);
        while (!missing.isEmpty()) {
            missing = switch (insertion.insert(missing)) {
                case Insertion.Reply.Stored() -> List.of();
                // It is there already: its id is its own, and its place was free when the commit was made.
                case Insertion.Reply.Duplicate(int index) -> missing.subList(index + 1, missing.size());
                case Insertion.Reply.Unknown(var cause) ->
                    throw Failures.unavailable(
                            server.address(), "A commit of several aggregates can't be completed", cause);
            };
        }
    }
}
