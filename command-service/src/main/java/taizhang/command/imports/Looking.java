// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.Actor;
import taizhang.command.record.Ledger;
import taizhang.command.record.Ledgers;
import taizhang.command.record.Rehearsal;
import taizhang.storage.CommitLog;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.web.clock.LedgerClock;
import taizhang.web.problem.Problems;
import taizhang.web.table.TableRow;

/**
 * Goes through all rows as if they were carried out, and keeps what it found: {@code import-look/<login>/<id>}. A page that is
 * opened again shows what was found and when; whoever wants to know how it is now has the file checked again.
 */
@Component
final class Looking {

    private final Imports imports;
    private final Reading reading;
    private final Ledgers ledgers;
    private final Rehearsal rehearsal;
    private final Problems problems;
    private final DocumentStore documents;
    private final CommitLog log;
    private final LedgerClock clock;

    Looking(
            Imports imports,
            Reading reading,
            Ledgers ledgers,
            Rehearsal rehearsal,
            Problems problems,
            DocumentStore documents,
            CommitLog log,
            LedgerClock clock) {
        this.imports = imports;
        this.reading = reading;
        this.ledgers = ledgers;
        this.rehearsal = rehearsal;
        this.problems = problems;
        this.documents = documents;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param mapping with which the rows were read
     * @param position of the log that they were held against
     */
    public record Found(Looked looked, List<String> mapping, Instant at, long position) {
        public Found {
            mapping = List.copyOf(mapping);
        }
    }

    /** What was found last; looks where nobody has with this mapping, as when the process ended in between. */
    Found found(Import from, Actor actor) throws IOException {
        Document kept = documents.get(id(from));
        if (kept != null) {
            Found found = LedgerJson.mapper().readValue(kept.body(), Found.class);
            if (found.mapping().equals(from.mapping())) {
                return found;
            }
        }
        return look(from, actor);
    }

    Found look(Import from, Actor actor) throws IOException {
        long position = log.head();
        Found found = new Found(new Pass(from, actor).go(), from.mapping(), clock.instant(), position);
        Document before = documents.get(id(from));
        documents.put(new Document(
                id(from),
                before == null ? 1 : before.v() + 1,
                LedgerJson.mapper().writeValueAsBytes(found)));
        return found;
    }

    private static String id(Import of) {
        return "import-look/" + of.login() + "/" + of.id();
    }

    /** One time through all rows. */
    private final class Pass {

        private final Import from;
        private final Ledger ledger;
        private final RowPlan plan;
        private final List<Looked.Fault> faults = new ArrayList<>();
        private final List<Looked.Change> changes = new ArrayList<>();
        private int fresh;
        private int same;
        private int changed;
        private int rows;

        Pass(Import from, Actor actor) {
            this.from = from;
            this.ledger = ledgers.of(from.kind());
            this.plan = imports.plan(from, actor);
        }

        Looked go() throws IOException {
            reading.rows(from, this::take);
            return new Looked(fresh, same, changed, faults, changes);
        }

        private boolean take(TableRow row) {
            if (++rows > Looked.MOST_ROWS) {
                fault(Refused.because(Problem.LIST_TOO_LONG, Looked.MOST_ROWS), row);
                return false;
            }
            try {
                count(plan.of(row));
            } catch (Refused refused) {
                fault(refused, row);
            }
            return faults.size() < Looked.MOST_FAULTS;
        }

        private void count(Step step) {
            boolean idle = step.what() instanceof Step.Do.Command command
                    && !command.verb().isBare()
                    && !rehearsal.of(ledger, command.verb(), command.submission(), step.record());
            if (idle) {
                same++;
                return;
            }
            switch (step.change()) {
                case NEW -> fresh++;
                case SAME -> same++;
                case CHANGED -> changed++;
            }
            step.cells().stream()
                    .limit(Math.max(0, Looked.MOST_SHOWN - changes.size()))
                    .forEach(cell -> changes.add(
                            new Looked.Change(step.row(), step.record(), cell.field(), cell.was(), cell.is())));
        }

        private void fault(Refused refused, TableRow row) {
            refused.faults().stream()
                    .limit(Looked.MOST_FAULTS - faults.size())
                    .forEach(fault -> faults.add(new Looked.Fault(
                            row.number(),
                            fault.field(),
                            fault.problem().code(),
                            problems.inBothLanguages(fault, from.kind().name()))));
        }
    }
}
