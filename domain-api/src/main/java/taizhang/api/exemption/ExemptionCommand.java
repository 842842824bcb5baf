// SPDX-License-Identifier: Apache-2.0
package taizhang.api.exemption;

import org.jspecify.annotations.Nullable;
import taizhang.api.Command;

/** What may be asked of an exemption. */
public sealed interface ExemptionCommand extends Command {

    ExemptionId exemption();

    @Override
    default String target() {
        return target(exemption());
    }

    static String target(ExemptionId exemption) {
        return "exemption:" + exemption.value();
    }

    record RequestExemption(ExemptionId exemption, Exemption what, String reason) implements ExemptionCommand {}

    record ApproveExemption(ExemptionId exemption, @Nullable String opinion) implements ExemptionCommand {}

    record RefuseExemption(ExemptionId exemption, String reason) implements ExemptionCommand {}

    record RevokeExemption(ExemptionId exemption, String reason) implements ExemptionCommand {}
}
