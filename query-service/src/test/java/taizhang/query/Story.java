// SPDX-License-Identifier: Apache-2.0
package taizhang.query;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import taizhang.api.Event;
import taizhang.api.bureau.BureauCommand;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.ParticipationDeclined;
import taizhang.api.record.RecordEvent.Postponed;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.RedoAccepted;
import taizhang.api.record.RecordEvent.RedoOrdered;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.Returned;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.api.record.Remark;
import taizhang.codec.EventNames;
import taizhang.codec.LedgerJson;
import taizhang.projection.DocumentViews;
import taizhang.projection.Projection;
import taizhang.projection.Rebuild;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.NewEvent;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Directory;

/**
 * A ledger that a test tells line by line, with what projections make of it. They are run at moments drawn by a fixed
 * seed, each time over the whole log: so every fact comes again and again, in batches cut anywhere.
 */
public final class Story {

    private final LedgerClock clock;
    private final CommitLog log;
    private final DocumentStore documents;
    private final List<? extends Projection<?>> projections;
    private final Rebuild rebuild;
    private final Map<String, Details> said = new HashMap<>();
    private final Random moments = new Random(42);

    public Story(Projection<?>... projections) {
        this(new LedgerClock(Clock.systemUTC()), List.of(projections));
    }

    private Story(LedgerClock clock, List<Projection<?>> projections) {
        this(clock, new MemoryCommitLog(clock), new MemoryDocumentStore(), projections);
    }

    /** A ledger in the stores of a whole program. */
    public Story(LedgerClock clock, CommitLog log, DocumentStore documents, List<? extends Projection<?>> projections) {
        this.clock = clock;
        this.log = log;
        this.documents = documents;
        this.projections = projections;
        this.rebuild = new Rebuild(log, LedgerJson.mapper());
        on("2022-11-01");
    }

    /** From now on it is nine o'clock of that day. */
    public Story on(String day) {
        clock.standAt(LocalDate.parse(day).atTime(9, 0).atZone(LedgerClock.ZONE).toInstant());
        return this;
    }

    public Story drafted(String id, Details details) {
        said.put(id, details);
        return append(id, new Drafted(new RecordId(id), details));
    }

    public Story scheduled(String id, Details details) {
        said.put(id, details);
        return append(id, new Scheduled(new RecordId(id), details));
    }

    public Story postponed(String id, Details details) {
        return append(id, new Postponed(new RecordId(id), said.put(id, details), details, "冲突"));
    }

    public Story cancelled(String id) {
        return append(id, new Cancelled(new RecordId(id), said.get(id), "停办"));
    }

    public Story notHeld(String id) {
        return append(id, new ScheduleVoided(new RecordId(id), said.get(id), "未举办"));
    }

    /** What had been held and returned, which nobody has answered. */
    public Story restoredReturned(String id) {
        return append(id, new Restored(new RecordId(id), said.get(id), true, "误操作", true));
    }

    /** @param counts whether it had been held */
    public Story restored(String id, boolean counts) {
        return append(id, new Restored(new RecordId(id), said.get(id), counts, "误操作"));
    }

    /** Also of what was scheduled under that id before. */
    public Story recorded(String id, Details details) {
        Details scheduled = log.lastSequence(id) < 0 ? null : said.get(id);
        said.put(id, details);
        return append(
                id,
                new Recorded(
                        new RecordId(id),
                        scheduled != null && scheduled.inForce() ? scheduled : null,
                        details,
                        null,
                        null));
    }

    public Story corrected(String id, Details details) {
        return append(id, new Corrected(new RecordId(id), said.put(id, details), details, "填错"));
    }

    public Story continued(String id, Details details, String list) {
        return append(id, new Continued(new RecordId(id), said.put(id, details), details, list));
    }

    public Story voided(String id) {
        return append(id, new Voided(new RecordId(id), said.get(id), "重复"));
    }

    public Story approved(String id) {
        return append(id, new Approved(new RecordId(id), said.get(id), null));
    }

    public Story returned(String id) {
        return append(id, new Returned(new RecordId(id), said.get(id), List.of(new Remark("topic", "过于笼统"))));
    }

    public Story redoOrdered(String id) {
        return append(id, new RedoOrdered(new RecordId(id), said.get(id), "内容空泛"));
    }

    /** Entered as held again instead of another. */
    public Story redone(String id, Details details, String of) {
        said.put(id, details);
        return append(id, new Recorded(new RecordId(id), null, details, null, new RecordId(of)));
    }

    public Story redoAccepted(String id, String redo) {
        return append(id, new RedoAccepted(new RecordId(id), said.get(id), new RecordId(redo)));
    }

    public Story confirmed(String id, String bureau, Attendance headcount) {
        return append(id, new HeadcountConfirmed(new RecordId(id), said.get(id), new BureauId(bureau), headcount));
    }

    /** @param without what it says without that bureau */
    public Story declined(String id, String bureau, Details without) {
        return append(
                id,
                new ParticipationDeclined(
                        new RecordId(id), said.put(id, without), without, new BureauId(bureau), "未参加"));
    }

    public Story registered(Directory.Bureau bureau) {
        return append(
                BureauCommand.target(bureau.id()),
                new BureauRegistered(
                        bureau.id(),
                        bureau.name(),
                        bureau.kind(),
                        bureau.level(),
                        bureau.parent(),
                        bureau.effectiveOn()));
    }

    public Story append(String aggregate, Event event) {
        return append(aggregate, event, "demo-admin");
    }

    public Story append(String aggregate, Event event, String actor) {
        long sequence = log.lastSequence(aggregate) + 1;
        log.append(List.of(new NewEvent(
                aggregate + "@" + sequence,
                aggregate,
                sequence,
                null,
                clock.instant(),
                EventNames.of(event),
                null,
                LedgerJson.mapper().writeValueAsBytes(event),
                "{\"actor\":\"%s\"}".formatted(actor).getBytes(StandardCharsets.UTF_8))));
        if (moments.nextInt(3) == 0) {
            project();
        }
        return this;
    }

    public Views views() {
        project();
        return new DocumentViews(documents, LedgerJson.mapper());
    }

    public AsOf now() {
        return AsOf.now(clock.today());
    }

    public AsOf asOf(String day) {
        LocalDate asked = LocalDate.parse(day);
        return new AsOf(
                asked,
                log.positionBefore(
                        asked.plusDays(1).atStartOfDay(LedgerClock.ZONE).toInstant()),
                asked);
    }

    private void project() {
        projections.forEach(projection -> rebuild.run(projection, documents));
    }
}
