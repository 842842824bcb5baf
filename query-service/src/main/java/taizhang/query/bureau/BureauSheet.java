// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauEvent.BureauAliased;
import taizhang.api.bureau.BureauEvent.BureauChangeUndone;
import taizhang.api.bureau.BureauEvent.BureauCoded;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauLife;
import taizhang.query.asof.Moment;
import taizhang.web.directory.Directory;

/**
 * A bureau's own page: what it is on a day and all that was said of it, newest first.
 *
 * @param there whether it is there on that day
 * @param origin the one that it came out of
 */
record BureauSheet(
        Directory.Bureau bureau,
        boolean there,
        List<Fact> facts,
        @Nullable Integer headcount,
        @Nullable BureauCoded codes,
        @Nullable BureauAliased searchNames,
        List<Directory.Bureau> below,
        List<Directory.Bureau> merged,
        Directory.@Nullable Bureau origin,
        List<Past> history) {

    /**
     * @param number among the events of the bureau, from 1
     * @param undoable it is a change that still counts
     */
    record Past(
            int number,
            String sentence,
            LocalDate effectiveOn,
            Moment at,
            String actor,
            boolean undone,
            boolean undoable) {}

    static BureauSheet of(
            Directory.Bureau bureau,
            Directory directory,
            LocalDate day,
            List<BureauHistory.Line> lines,
            BureauSentences sentences) {
        BureauLife life = bureau.life();
        return new BureauSheet(
                bureau,
                bureau.isThereOn(day),
                Fact.of(life.factsOn(day)),
                life.headcountOn(day),
                bureau.codesOn(day),
                life.searchNamesOn(day).orElse(null),
                directory.there(day).childrenOf(bureau.id()),
                directory.mergedInto(bureau.id()),
                directory.origin(bureau.id()).orElse(null),
                history(lines, life.undone(), sentences).reversed());
    }

    private static List<Past> history(List<BureauHistory.Line> lines, Set<Long> undone, BureauSentences sentences) {
        List<Past> history = new ArrayList<>();
        for (BureauHistory.Line line : lines) {
            BureauEvent event = line.happened().event();
            int number = history.size() + 1;
            boolean taken = undone.contains((long) number);
            boolean fixed = event instanceof BureauRegistered || event instanceof BureauChangeUndone;
            history.add(new Past(
                    number,
                    sentences.of(event),
                    event.effectiveOn(),
                    new Moment(line.recordedAt()),
                    line.actor(),
                    taken,
                    !taken && !fixed));
        }
        return history;
    }

    /** True when the check character of the credit code is not the one that the others ask for. */
    public boolean isCreditCodeDoubtful() {
        return codes != null
                && codes.creditCode() != null
                && !codes.creditCode().checks();
    }
}
