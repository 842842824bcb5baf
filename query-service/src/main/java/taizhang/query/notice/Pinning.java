// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.notice.Figure;
import taizhang.api.notice.Figures;
import taizhang.api.notice.PinnedRule;
import taizhang.projection.Progress;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.Compliance;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.rules.Rule;
import taizhang.storage.CommitLog;
import taizhang.web.security.Viewer;

/** Works figures out at one position of the log, so that they can be worked out again at any time. */
@Component
final class Pinning {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Compliance compliance;
    private final Progress progress;
    private final CommitLog log;

    Pinning(Compliance compliance, Progress progress, CommitLog log) {
        this.compliance = compliance;
        this.progress = progress;
        this.log = log;
    }

    /**
     * What was known as of a day, or now, with the position that it stands for.
     *
     * @throws Refused {@link Problem#VIEWS_BEHIND} while the views have not come that far
     */
    AsOf position(AsOf asked) {
        long head = log.head();
        if (!progress.awaitPassed(head, PATIENCE)) {
            throw Refused.because(Problem.VIEWS_BEHIND);
        }
        return new AsOf(asked.day(), Math.min(asked.position(), head), asked.today());
    }

    List<Cell> cells(int year, AsOf pinned, Viewer viewer) {
        return compliance.cells(year, null, null, pinned, viewer);
    }

    /** @throws Refused {@link Problem#FIGURES_NONE} and {@link Problem#FIGURES_TOO_MANY} */
    static Figures figures(Selection selection, List<Cell> cells, AsOf pinned) {
        Map<String, PinnedRule> rules = new LinkedHashMap<>();
        List<Figure> figures = new ArrayList<>();
        for (Cell cell : cells) {
            if (selection.takes(cell)) {
                Rule rule = cell.verdict().rule();
                rules.putIfAbsent(rule.id() + "/" + rule.version(), pinned(rule));
                figures.add(figure(cell));
            }
        }
        return new Figures(pinned.position(), pinned.today(), selection.year(), List.copyOf(rules.values()), figures);
    }

    static Figure figure(Cell cell) {
        Verdict verdict = cell.verdict();
        return new Figure(
                verdict.rule().id(),
                verdict.rule().version(),
                cell.bureau().id(),
                cell.bureau().name(),
                verdict.duty().period().label(),
                verdict.duty().period().last(),
                verdict.state().name(),
                verdict.due(),
                verdict.counted(),
                verdict.credits().stream().map(Verdict.Credit::record).toList());
    }

    private static PinnedRule pinned(Rule rule) {
        Rule.Source source = rule.source();
        return new PinnedRule(
                rule.id(),
                rule.version(),
                rule.name().zh(),
                rule.name().en(),
                source.docNo() == null ? source.title() : source.title() + " " + source.docNo(),
                source.clause());
    }
}
