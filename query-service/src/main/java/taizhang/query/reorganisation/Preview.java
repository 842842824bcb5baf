// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Login;
import taizhang.api.bureau.BureauId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.Compliance;
import taizhang.query.reorganisation.Moves.DutyLine;
import taizhang.query.reorganisation.Moves.Paper;
import taizhang.query.reorganisation.Moves.Unit;
import taizhang.web.directory.AccountList;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Commitments;
import taizhang.web.directory.Directory;

/** Works out what a change would move. It says nothing and changes nothing. */
@Component
class Preview {

    private static final Set<String> CHANGES = Set.of("move", "merge", "split", "close");

    private final Bureaus bureaus;
    private final Views views;
    private final Compliance compliance;

    Preview(Bureaus bureaus, Views views, Compliance compliance) {
        this.bureaus = bureaus;
        this.views = views;
        this.compliance = compliance;
    }

    /** @throws Refused {@link Problem#NOT_FOUND}, {@link Problem#CHOICE_UNKNOWN} or {@link Problem#BUREAU_UNKNOWN} */
    Moves of(BureauId id, String change, LocalDate day, @Nullable BureauId to, boolean survives, AsOf now) {
        if (!CHANGES.contains(change)) {
            throw Refused.field("change", Problem.CHOICE_UNKNOWN);
        }
        Directory directory = bureaus.directory().on(day);
        Directory.Bureau bureau = directory.find(id).orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
        if (to != null && directory.find(to).isEmpty()) {
            throw Refused.field(change.equals("merge") ? "into" : "parent", Problem.BUREAU_UNKNOWN);
        }
        List<Unit> units = unitsBelow(bureau, directory.there(day));
        List<Commitments.Line> lines = Commitments.from(views, id, day, now.today());
        boolean ends = change.equals("close") || change.equals("merge") || change.equals("split") && !survives;
        boolean leavesNothing = ends && !change.equals("merge");
        List<Paper> inTheWay = new ArrayList<>();
        if (leavesNothing) {
            units.forEach(unit -> inTheWay.add(new Paper(null, null, unit.name(), null, true)));
        }
        lines.stream()
                .filter(line -> ends && (!line.isPlan() || leavesNothing))
                .forEach(line -> inTheWay.add(paper(line)));
        return new Moves(
                id,
                change,
                day,
                to,
                units,
                lines.stream()
                        .filter(line -> line.isPlan() && line.own())
                        .map(Preview::paper)
                        .toList(),
                duties(id, day, now),
                accounts(id),
                inTheWay);
    }

    private static List<Unit> unitsBelow(Directory.Bureau bureau, Directory there) {
        return there.subtree(bureau.id()).stream()
                .filter(below -> !below.equals(bureau.id()))
                .map(below -> new Unit(below, there.name(below)))
                .toList();
    }

    private static Paper paper(Commitments.Line line) {
        return new Paper(line.record(), line.kind(), line.title(), line.until(), line.own());
    }

    private List<DutyLine> duties(BureauId id, LocalDate day, AsOf now) {
        return compliance.running(id, day, now).stream()
                .map(cell -> cell.verdict())
                .map(verdict -> new DutyLine(
                        verdict.rule().id(),
                        verdict.duty().period().label(),
                        verdict.duty().period().last(),
                        verdict.due(),
                        verdict.counted(),
                        verdict.state().name()))
                .toList();
    }

    private List<Login> accounts(BureauId id) {
        return views
                .find(AccountList.ID, AccountList.class)
                .map(Views.View::document)
                .orElse(AccountList.EMPTY)
                .accounts()
                .stream()
                .filter(line -> line.open() && id.equals(line.bureau()))
                .map(AccountList.Line::login)
                .toList();
    }
}
