// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import static taizhang.api.record.RecordKind.LECTURE;
import static taizhang.api.record.RecordKind.PUBLICITY_ACTIVITY;
import static taizhang.api.record.RecordKind.PUBLICITY_PLAN;
import static taizhang.api.record.RecordKind.STUDY_SESSION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import taizhang.api.Event;
import taizhang.api.account.AccountEvent.AccountClosed;
import taizhang.api.account.AccountEvent.AccountOpened;
import taizhang.api.account.AccountEvent.RoleGranted;
import taizhang.api.bureau.BureauEvent.BureauAliased;
import taizhang.api.bureau.BureauEvent.BureauChangeUndone;
import taizhang.api.bureau.BureauEvent.BureauClosed;
import taizhang.api.bureau.BureauEvent.BureauCoded;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauEvent.BureauMerged;
import taizhang.api.bureau.BureauEvent.BureauMoved;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauEvent.BureauRenamed;
import taizhang.api.bureau.BureauEvent.BureauSplit;
import taizhang.api.bureau.BureauEvent.ExpectedHeadcountSet;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordKind;

/**
 * The names of events on disk: for ever, whatever becomes of the classes. A record's event is named after its kind, so
 * that the log reads like the ledger and each kind may get its own next version.
 */
public final class EventNames {

    private record Entry(
            Class<? extends Event> type, @Nullable RecordKind kind, String name) {
        Entry(Class<? extends Event> type, String name) {
            this(type, null, name);
        }
    }

    private static final List<Entry> TABLE = List.of(
            new Entry(Recorded.class, STUDY_SESSION, "study.session-held.v1"),
            new Entry(Corrected.class, STUDY_SESSION, "study.session-corrected.v1"),
            new Entry(Voided.class, STUDY_SESSION, "study.session-voided.v1"),
            new Entry(Recorded.class, LECTURE, "lecture.lecture-given.v1"),
            new Entry(Corrected.class, LECTURE, "lecture.lecture-corrected.v1"),
            new Entry(Voided.class, LECTURE, "lecture.lecture-voided.v1"),
            new Entry(Drafted.class, PUBLICITY_PLAN, "publicity.plan-drafted.v1"),
            new Entry(Recorded.class, PUBLICITY_PLAN, "publicity.plan-issued.v1"),
            new Entry(Corrected.class, PUBLICITY_PLAN, "publicity.plan-revised.v1"),
            new Entry(Voided.class, PUBLICITY_PLAN, "publicity.plan-voided.v1"),
            new Entry(Recorded.class, PUBLICITY_ACTIVITY, "publicity.activity-held.v1"),
            new Entry(Corrected.class, PUBLICITY_ACTIVITY, "publicity.activity-corrected.v1"),
            new Entry(Voided.class, PUBLICITY_ACTIVITY, "publicity.activity-voided.v1"),
            new Entry(BureauRegistered.class, "bureau.registered.v1"),
            new Entry(BureauDescribed.class, "bureau.described.v1"),
            new Entry(BureauRenamed.class, "bureau.renamed.v1"),
            new Entry(BureauMoved.class, "bureau.moved.v1"),
            new Entry(BureauClosed.class, "bureau.closed.v1"),
            new Entry(BureauMerged.class, "bureau.merged.v1"),
            new Entry(BureauSplit.class, "bureau.split.v1"),
            new Entry(ExpectedHeadcountSet.class, "bureau.expected-headcount-set.v1"),
            new Entry(BureauCoded.class, "bureau.coded.v1"),
            new Entry(BureauAliased.class, "bureau.aliased.v1"),
            new Entry(BureauChangeUndone.class, "bureau.change-undone.v1"),
            new Entry(AccountOpened.class, "account.opened.v1"),
            new Entry(RoleGranted.class, "account.role-granted.v1"),
            new Entry(AccountClosed.class, "account.closed.v1"));

    private static final Map<String, Entry> BY_NAME =
            TABLE.stream().collect(Collectors.toUnmodifiableMap(Entry::name, Function.identity()));

    private EventNames() {}

    /** @throws UnknownEvent for a class, or a class and kind, that the table does not hold */
    public static String of(Event event) {
        RecordKind kind = event instanceof RecordEvent about ? about.details().recordKind() : null;
        return TABLE.stream()
                .filter(entry -> entry.type == event.getClass() && entry.kind == kind)
                .findFirst()
                .map(Entry::name)
                .orElseThrow(
                        () -> new UnknownEvent(event.getClass().getName() + (kind == null ? "" : " about a " + kind)));
    }

    /** @throws UnknownEvent for a name that the table does not hold */
    public static Class<? extends Event> classOf(String name) {
        Entry entry = BY_NAME.get(name);
        if (entry == null) {
            throw new UnknownEvent(name);
        }
        return entry.type;
    }

    public static boolean holds(String name) {
        return BY_NAME.containsKey(name);
    }

    public static Set<String> all() {
        return BY_NAME.keySet();
    }
}
