// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordId;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.imports.Import.Stage;
import taizhang.command.imports.Journal.Intent;
import taizhang.command.record.Records;
import taizhang.command.record.Standing;
import taizhang.command.record.Verb;
import taizhang.web.problem.Problems;
import taizhang.web.table.TableRow;

/**
 * Carries imports out, part by part, through the ordinary commands. Whatever it was in the middle of when the process ended it
 * does again: rows that are done are the same as what is on record, so nothing is done twice.
 */
@Component
final class ImportRun {

    private static final int PART = 50;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final Imports imports;
    private final Reading reading;
    private final Journal journal;
    private final CommandGate gate;
    private final Records records;
    private final Undo undo;
    private final Problems problems;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();

    ImportRun(
            Imports imports,
            Reading reading,
            Journal journal,
            CommandGate gate,
            Records records,
            Undo undo,
            Problems problems) {
        this.imports = imports;
        this.reading = reading;
        this.journal = journal;
        this.gate = gate;
        this.records = records;
        this.undo = undo;
        this.problems = problems;
    }

    /** Starts or goes on, and waits a moment, in which a short file is done. */
    void start(Import from, Actor actor, Locale locale) {
        Thread mine = running.computeIfAbsent(
                from.id(), _ -> Thread.ofVirtual().name("import-" + from.id()).start(() -> goOn(from, actor, locale)));
        try {
            mine.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it is done, however long that takes. */
    void await(String id) throws InterruptedException {
        Thread thread = running.get(id);
        if (thread != null) {
            thread.join();
        }
    }

    boolean isRunning(String id) {
        return running.containsKey(id);
    }

    private void goOn(Import from, Actor actor, Locale locale) {
        try {
            carryOn(from, actor, locale);
        } catch (IOException | RuntimeException failed) {
            // It stands where it stood; its page says so and offers to go on.
            LOG.warn("The import {} stopped and can be taken up again.", from.id(), failed);
        } finally {
            running.remove(from.id());
        }
    }

    void carryOn(Import from, Actor actor, Locale locale) throws IOException {
        Import now = from;
        if (now.stage() == Stage.RUNNING) {
            now = enter(now, actor, locale);
        }
        if (now.stage() == Stage.TAKING_BACK || now.stage() == Stage.UNDOING) {
            String reason = now.stage() == Stage.UNDOING && now.refusal() != null ? now.refusal() : now.fileName();
            Import undone = now.keeping(undo.all(now, actor, reason));
            imports.keep(undone.at(now.stage() == Stage.TAKING_BACK ? Stage.REFUSED : Stage.UNDONE, now.refusal()));
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Import enter(Import from, Actor actor, Locale locale) throws IOException {
        RowPlan plan = imports.plan(from, actor);
        Progress progress = new Progress(from, plan, actor, locale);
        try {
            reading.rows(from, progress::take);
            progress.carryOut();
        } catch (Stopped refused) {
            return progress.now;
        }
        return imports.keep(progress.now.at(Stage.DONE, null));
    }

    /** Takes rows, and carries them out when there are enough. */
    private final class Progress {

        private final RowPlan plan;
        private final int before;
        private final Actor actor;
        private final Locale locale;
        private final List<TableRow> rows = new ArrayList<>();
        private Import now;
        private int seen;

        Progress(Import from, RowPlan plan, Actor actor, Locale locale) {
            this.now = from;
            this.plan = plan;
            this.before = from.done();
            this.actor = actor;
            this.locale = locale;
        }

        boolean take(TableRow row) {
            if (++seen > before) {
                rows.add(row);
                if (rows.size() == PART) {
                    carryOut();
                }
            }
            return true;
        }

        void carryOut() {
            if (rows.isEmpty()) {
                return;
            }
            @Nullable TableRow at = null;
            try {
                int part = now.done() / PART;
                List<Intent> intents = new ArrayList<>(doneBefore(part));
                Set<Integer> done = intents.stream().map(Intent::row).collect(Collectors.toSet());
                List<Step> steps = new ArrayList<>();
                for (TableRow row : rows) {
                    at = row;
                    if (!done.contains(row.number())) {
                        steps.add(plan.of(row));
                    }
                }
                int corrected = (int) intents.stream()
                        .filter(intent -> intent.verb() == Verb.CORRECT)
                        .count();
                int entered = intents.size() - corrected;
                steps.stream().flatMap(this::intent).forEach(intents::add);
                journal.begin(now, part, intents);
                for (Step step : steps) {
                    at = rowOf(step);
                    if (step.what() instanceof Step.Do.Command command && carriedOut(command)) {
                        if (step.change() == Step.Change.NEW) {
                            entered++;
                        } else {
                            corrected++;
                        }
                    }
                }
                now = imports.keep(now.further(rows.size(), entered, corrected));
                rows.clear();
            } catch (Refused refused) {
                if (refused.problem() == Problem.STORE_UNAVAILABLE || refused.problem() == Problem.STORE_FULL) {
                    throw refused;
                }
                String why = "#" + (at == null ? "" : at.number()) + " "
                        + problems.sentence(refused.faults().getFirst(), locale);
                now = imports.keep(now.at(Stage.TAKING_BACK, why));
                throw new Stopped();
            }
        }

        /** What the log knows of this part from before a crash; it is not looked at again, since it says by now what the row says. */
        private List<Intent> doneBefore(int part) {
            return journal.of(now, part).stream()
                    .filter(intent -> gate.hasCarriedOut(intent.record(), actor, now.key(intent.row())))
                    .toList();
        }

        private TableRow rowOf(Step step) {
            return rows.stream()
                    .filter(row -> row.number() == step.row())
                    .findFirst()
                    .orElseThrow();
        }

        /** Days and numbers may be written in several ways; a row that only does that changes nothing. */
        private boolean carriedOut(Step.Do.Command command) {
            try {
                gate.execute(command.submission());
                return true;
            } catch (Refused refused) {
                if (refused.problem() == Problem.RECORD_UNCHANGED) {
                    return false;
                }
                throw refused;
            }
        }

        private Stream<Intent> intent(Step step) {
            return step.what() instanceof Step.Do.Command command
                    ? Stream.of(new Intent(
                            step.row(),
                            step.record(),
                            command.verb(),
                            records.find(new RecordId(step.record()))
                                    .map(Standing::version)
                                    .orElse(0L)))
                    : Stream.empty();
        }
    }
}
