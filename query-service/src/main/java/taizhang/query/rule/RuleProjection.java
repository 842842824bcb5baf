// SPDX-License-Identifier: Apache-2.0
package taizhang.query.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.rule.RuleEvent;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Remembers what the city said of rules. */
@Component
public final class RuleProjection implements Projection<RuleActs> {

    public static final String NAME = "rules";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<RuleActs> shape() {
        return RuleActs.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof RuleEvent ? Set.of(NAME) : Set.of();
    }

    @Override
    public RuleActs fold(@Nullable RuleActs document, String id, Fact fact) {
        return (document == null ? RuleActs.NONE : document).and(RuleAct.of(fact));
    }
}
