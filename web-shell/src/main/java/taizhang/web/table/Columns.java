// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import taizhang.api.bureau.BureauId;
import taizhang.api.court.CourtCaseDetails;
import taizhang.api.lecture.LectureDetails;
import taizhang.api.meeting.MeetingDetails;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.api.report.ReportDetails;
import taizhang.api.study.SessionDetails;
import taizhang.web.table.Column.Holds;

/** The columns of each kind's ledger: one for each field of its record, in that order; small groups side by side. */
public final class Columns {

    private static final Map<RecordKind, List<Column>> ALL = new EnumMap<>(RecordKind.class);

    /** Fields of records that hold a unit of quantities; its words are labels and no text. */
    private static final Set<String> UNITS = Set.of("unit", "targetUnit");

    static {
        for (RecordKind kind : RecordKind.values()) {
            ALL.put(
                    kind,
                    Stream.of(details(kind).getRecordComponents())
                            .flatMap(component -> of(component, ""))
                            .toList());
        }
    }

    private Columns() {}

    public static List<Column> of(RecordKind kind) {
        return List.copyOf(ALL.getOrDefault(kind, List.of()));
    }

    private static Class<? extends Details> details(RecordKind kind) {
        return switch (kind) {
            case STUDY_SESSION -> SessionDetails.class;
            case LECTURE -> LectureDetails.class;
            case MEETING -> MeetingDetails.class;
            case PUBLICITY_PLAN -> PlanDetails.class;
            case PUBLICITY_ACTIVITY -> ActivityDetails.class;
            case COURT_CASE -> CourtCaseDetails.class;
            case REPORT -> ReportDetails.class;
        };
    }

    private static Stream<Column> of(RecordComponent component, String prefix) {
        String path = prefix + component.getName();
        Class<?> type = component.getType();
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return Stream.of(column(path, element, true));
        }
        boolean group = type.isRecord() && holds(component.getName(), type) == Holds.ROW;
        return group
                ? Stream.of(type.getRecordComponents()).flatMap(part -> of(part, path + "."))
                : Stream.of(column(path, type, false));
    }

    private static Column column(String path, Class<?> type, boolean several) {
        Holds holds = holds(path, type);
        List<Column> parts = holds == Holds.ROW
                ? Stream.of(type.getRecordComponents())
                        .flatMap(part -> of(part, ""))
                        .toList()
                : List.of();
        return new Column(path, holds, type, several, parts);
    }

    private static Holds holds(String name, Class<?> type) {
        if (type == String.class) {
            return UNITS.contains(name) ? Holds.UNIT : Holds.TEXT;
        }
        if (type == LocalDate.class) {
            return Holds.DAY;
        }
        if (type == LocalTime.class) {
            return Holds.HOUR;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Holds.TRUTH;
        }
        if (type == BureauId.class) {
            return Holds.BUREAU;
        }
        if (type == RecordId.class) {
            return Holds.RECORD;
        }
        if (type.isEnum()) {
            return Holds.CHOICE;
        }
        return type.isRecord() ? Holds.ROW : Holds.NUMBER;
    }
}
