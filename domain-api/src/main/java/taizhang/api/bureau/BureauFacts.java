// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

import org.jspecify.annotations.Nullable;

/**
 * What decides which rules bind a bureau ({@code appliesIf} in a rule). An absent fact was never told, which is not the
 * same as false: a verdict that needs it is {@code UNKNOWN / FACT_MISSING}.
 */
public record BureauFacts(
        @Nullable Boolean hasCentralGroup,
        @Nullable Boolean hasCommittee,
        @Nullable Boolean hasGroups,
        @Nullable Boolean isDefendant) {

    public static final BureauFacts NOTHING_TOLD = new BureauFacts(null, null, null, null);

    /** The same with what is told now laid over it. */
    public BureauFacts with(BureauFacts told) {
        return new BureauFacts(
                told.hasCentralGroup == null ? hasCentralGroup : told.hasCentralGroup,
                told.hasCommittee == null ? hasCommittee : told.hasCommittee,
                told.hasGroups == null ? hasGroups : told.hasGroups,
                told.isDefendant == null ? isDefendant : told.isDefendant);
    }
}
