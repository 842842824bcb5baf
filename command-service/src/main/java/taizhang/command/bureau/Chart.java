// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauCommand;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauId;
import taizhang.command.history.History;

/** Which bureaus there are and who stands below whom, asked of the log. */
@Component
public final class Chart {

    private final History history;

    Chart(History history) {
        this.history = history;
    }

    public boolean knows(BureauId bureau) {
        return registration(bureau).isPresent();
    }

    /** True for the root itself and all below it. A parent is known before its child, so the walk up ends. */
    public boolean isWithin(BureauId bureau, BureauId root) {
        @Nullable BureauId step = bureau;
        while (step != null && !step.equals(root)) {
            step = registration(step).map(BureauRegistered::parent).orElse(null);
        }
        return step != null;
    }

    private Optional<BureauRegistered> registration(BureauId bureau) {
        return history.of(BureauCommand.target(bureau)).stream()
                .filter(BureauRegistered.class::isInstance)
                .map(BureauRegistered.class::cast)
                .findFirst();
    }
}
