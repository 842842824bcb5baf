// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.notice.Figure;
import taizhang.api.notice.Figures;
import taizhang.api.notice.PinnedRule;
import taizhang.projection.Progress;
import taizhang.query.asof.AsOf;
import taizhang.query.bureau.Tree;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.Compliance;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.query.rule.KnownRules;
import taizhang.rules.Rule;
import taizhang.rules.RuleCatalogue;
import taizhang.storage.CommitLog;
import taizhang.web.directory.Directory.Bureau;
import taizhang.web.security.Viewer;

/** Works figures out at one position of the log, so that they can be worked out again at any time. */
@Component
final class Pinning {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Compliance compliance;
    private final KnownRules rules;
    private final Progress progress;
    private final CommitLog log;

    Pinning(Compliance compliance, KnownRules rules, Progress progress, CommitLog log) {
        this.compliance = compliance;
        this.rules = rules;
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

    /** The periods of a year among which the reader chooses. */
    Set<String> periods(int year, AsOf pinned) {
        RuleCatalogue known = rules.at(pinned);
        Set<String> labels = new TreeSet<>();
        known.ids()
                .forEach(rule -> known.duties(rule, year)
                        .forEach(duty -> labels.add(duty.period().label())));
        return labels;
    }

    /** The bureaus of a year among which the reader chooses. */
    List<Bureau> bureaus(int year, AsOf pinned, Viewer viewer) {
        return compliance.rows(year, Tree.THEN, pinned, viewer);
    }

    /** @throws Refused {@link Problem#FIGURES_NONE} and {@link Problem#FIGURES_TOO_MANY} */
    Figures figures(Selection selection, AsOf pinned, Viewer viewer) {
        Set<BureauId> units = bureaus(selection.year(), pinned, viewer).stream()
                .map(Bureau::id)
                .filter(unit -> selection.bureaus().isEmpty() || selection.hasBureau(unit))
                .collect(Collectors.toSet());
        List<String> chosen = rules.at(pinned).ids().stream()
                .filter(selection.rules()::contains)
                .toList();
        boolean none = chosen.isEmpty() && !selection.rules().isEmpty();
        return figures(
                selection,
                none ? List.of() : compliance.cells(selection.year(), chosen, units, Tree.THEN, pinned, viewer),
                pinned);
    }

    private static Figures figures(Selection selection, List<Cell> cells, AsOf pinned) {
        Map<String, PinnedRule> told = new LinkedHashMap<>();
        List<Figure> figures = new ArrayList<>();
        for (Cell cell : cells) {
            if (selection.takes(cell)) {
                Rule rule = cell.verdict().rule();
                told.putIfAbsent(name(rule), pinned(rule));
                figures.add(figure(cell));
            }
        }
        return new Figures(pinned.position(), pinned.today(), selection.year(), List.copyOf(told.values()), figures);
    }

    /**
     * Those of the figures' rules that ask only generally, as {@code ZXZ-01/1}. A figure keeps no modality, and a version of a
     * rule is never edited.
     */
    Set<String> generally(Figures figures) {
        RuleCatalogue known = rules.now();
        return figures.rules().stream()
                .flatMap(pinned -> known.versions(pinned.id()).stream()
                        .filter(rule -> rule.version() == pinned.version())
                        .filter(rule -> rule.modality() == Rule.Modality.GENERALLY))
                .map(Pinning::name)
                .collect(Collectors.toSet());
    }

    private static String name(Rule rule) {
        return rule.id() + "/" + rule.version();
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
