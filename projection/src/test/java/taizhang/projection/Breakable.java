// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headcount by a program with faults, which a test puts in and mends. */
final class Breakable implements Projection<Headcount.Seen> {

    private final Headcount right = new Headcount();

    /** Document and position where the fold fails, such as {@code headcount/ty-ga@7}. */
    final Set<String> poison = new HashSet<>();

    /** Positions of which it can't say where they belong. */
    final Set<Long> undecidable = new HashSet<>();

    void mend() {
        poison.clear();
        undecidable.clear();
    }

    @Override
    public String name() {
        return right.name();
    }

    @Override
    public Class<Headcount.Seen> shape() {
        return right.shape();
    }

    @Override
    public Set<String> addresses(Fact fact) {
        if (undecidable.contains(fact.position())) {
            throw new IllegalStateException("no idea where " + fact.position() + " belongs");
        }
        return right.addresses(fact);
    }

    @Override
    public Headcount.Seen fold(Headcount.@Nullable Seen seen, String id, Fact fact) {
        if (poison.contains(id + "@" + fact.position())) {
            throw new IllegalStateException("can't count " + fact.position());
        }
        return right.fold(seen, id, fact);
    }
}
