// SPDX-License-Identifier: Apache-2.0
package taizhang.command.act;

import java.util.List;
import org.springframework.stereotype.Component;
import taizhang.api.Event;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.complaint.ComplaintCommand;
import taizhang.api.complaint.ComplaintEvent.ComplaintRaised;
import taizhang.api.complaint.ComplaintId;
import taizhang.api.exemption.Exemption;
import taizhang.api.exemption.ExemptionCommand;
import taizhang.api.exemption.ExemptionEvent.ExemptionRequested;
import taizhang.api.exemption.ExemptionId;
import taizhang.command.bureau.Chart;
import taizhang.command.history.History;

/** What the page of an act is about, in the words in which it was asked for. */
@Component
class Subjects {

    private final History history;
    private final Chart chart;

    Subjects(History history, Chart chart) {
        this.history = history;
        this.chart = chart;
    }

    /** @throws Refused {@link Problem#NOT_FOUND} where nobody asked for such a thing */
    List<String> of(Act act, String id) {
        if (!act.isAboutOne()) {
            return List.of();
        }
        String target = act.isExemption()
                ? ExemptionCommand.target(new ExemptionId(id))
                : ComplaintCommand.target(new ComplaintId(id));
        return history.of(target).stream()
                .findFirst()
                .map(this::words)
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }

    private String inShort(Exemption what) {
        return String.join(" · ", chart.name(what.unit()), what.rule(), what.from() + " – " + what.to());
    }

    private List<String> words(Event first) {
        return switch (first) {
            case ExemptionRequested requested -> List.of(inShort(requested.what()), requested.reason());
            case ComplaintRaised raised -> List.of(raised.text());
            default -> throw new IllegalStateException("nothing is asked for by " + first);
        };
    }
}
