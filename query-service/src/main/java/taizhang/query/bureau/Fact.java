// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauFacts;

/** One fact of a bureau, by the name of its component; {@code UNKNOWN} when nobody ever told it. */
public record Fact(String name, Answer answer) {

    public enum Answer {
        YES,
        NO,
        UNKNOWN;

        static Answer of(@Nullable Boolean told) {
            if (told == null) {
                return UNKNOWN;
            }
            return told ? YES : NO;
        }
    }

    public static List<Fact> of(BureauFacts facts) {
        return List.of(
                new Fact("hasCentralGroup", Answer.of(facts.hasCentralGroup())),
                new Fact("hasCommittee", Answer.of(facts.hasCommittee())),
                new Fact("hasGroups", Answer.of(facts.hasGroups())),
                new Fact("isDefendant", Answer.of(facts.isDefendant())));
    }

    public boolean isUnknown() {
        return answer == Answer.UNKNOWN;
    }
}
