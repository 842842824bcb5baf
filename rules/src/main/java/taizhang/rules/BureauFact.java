// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauFacts;

/** The conditions that a rule's {@code appliesIf} may name. */
public enum BureauFact {
    @JsonProperty("hasCentralGroup")
    HAS_CENTRAL_GROUP,
    @JsonProperty("hasCommittee")
    HAS_COMMITTEE,
    @JsonProperty("hasGroups")
    HAS_GROUPS,
    @JsonProperty("isDefendant")
    IS_DEFENDANT;

    /** Absent when nobody ever told. */
    public @Nullable Boolean of(BureauFacts facts) {
        return switch (this) {
            case HAS_CENTRAL_GROUP -> facts.hasCentralGroup();
            case HAS_COMMITTEE -> facts.hasCommittee();
            case HAS_GROUPS -> facts.hasGroups();
            case IS_DEFENDANT -> facts.isDefendant();
        };
    }
}
