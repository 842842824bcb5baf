// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordEvent;

/** A view for tests whose body depends on every fact and on their order: one document per bureau that took part. */
final class Headcount implements Projection<Headcount.Seen> {

    record Seen(List<String> facts) {}

    @Override
    public String name() {
        return "headcount";
    }

    @Override
    public Class<Seen> shape() {
        return Seen.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof RecordEvent event
                ? event.details().bureaus().stream()
                        .map(bureau -> "headcount/" + bureau)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public Seen fold(@Nullable Seen seen, String id, Fact fact) {
        List<String> facts = new ArrayList<>(seen == null ? List.of() : seen.facts());
        facts.add(fact.position() + " by " + fact.actor() + " at " + fact.recordedAt() + " v" + fact.version());
        return new Seen(facts);
    }
}
