// SPDX-License-Identifier: Apache-2.0
package taizhang.query.rule;

import java.util.List;
import java.util.stream.Stream;

/** The document {@code rules}: all that the city said of rules, in order. */
record RuleActs(List<RuleAct> acts) {

    static final RuleActs NONE = new RuleActs(List.of());

    RuleActs {
        acts = List.copyOf(acts);
    }

    RuleActs and(RuleAct act) {
        return new RuleActs(Stream.concat(acts.stream(), Stream.of(act)).toList());
    }

    List<RuleAct> upTo(long position) {
        return acts.stream().filter(act -> act.position() <= position).toList();
    }
}
