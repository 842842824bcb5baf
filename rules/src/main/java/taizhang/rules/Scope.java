// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import static taizhang.rules.RuleFault.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.UnitKind;

/**
 * Whom a rule binds.
 *
 * @param orgTypes only units of these kinds of work; all where absent
 * @param appliesIf only where this was told of the unit
 */
public record Scope(
        SubjectKind subjectKind,
        @Nullable Set<BureauKind> orgTypes,
        @Nullable BureauFact appliesIf) {

    public Scope {
        required(subjectKind, "scope.subjectKind");
        orgTypes = orgTypes == null ? Set.of() : Set.copyOf(orgTypes);
    }

    public boolean binds(@Nullable BureauKind kind) {
        return orgTypes == null || orgTypes.isEmpty() || kind != null && orgTypes.contains(kind);
    }

    /** Persons are named so that their rules can be listed; the ledger keeps no hours of persons and judges none. */
    public enum SubjectKind {
        @JsonProperty("bureau")
        BUREAU(UnitKind.BUREAU),
        @JsonProperty("branch")
        BRANCH(UnitKind.BRANCH),
        @JsonProperty("group")
        GROUP(UnitKind.GROUP),
        @JsonProperty("centralGroup")
        CENTRAL_GROUP(UnitKind.CENTRAL_GROUP),
        @JsonProperty("cadreGroup")
        CADRE_GROUP(null),
        @JsonProperty("member")
        MEMBER(null);

        private final @Nullable UnitKind unit;

        SubjectKind(@Nullable UnitKind unit) {
            this.unit = unit;
        }

        public boolean is(UnitKind other) {
            return unit == other;
        }

        /** Whether the ledger has such subjects at all. */
        public boolean isUnit() {
            return unit != null;
        }
    }
}
