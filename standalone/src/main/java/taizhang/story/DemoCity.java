// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauKind;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.clock.LedgerClock;
import taizhang.web.security.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The built-in story: one real city's December 2022, as a newspaper reported it. When each fact was recorded is our
 * choice and stands in the file's {@code play} block; dates that the report does not give say so in their remark.
 */
final class DemoCity {

    private static final String REPORT = "zhuzhou-2022-12.json";
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
    private static final String IN_FORCE_SINCE = "2022-01-01";
    /** Told only from the quarter of the report on, so that no earlier quarter counts as missed. */
    private static final String FACTS_KNOWN_SINCE = "2022-10-01";
    /** Offices that are run by another bureau's leading group. */
    private static final Set<BureauKind> WITHOUT_OWN_CENTRAL_GROUP =
            Set.of(BureauKind.JUSTICE_OFFICE, BureauKind.LEGAL_AID);

    private final WorkingDays calendar;
    private final JsonNode report;
    private final Map<String, JsonNode> exceptions = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    private DemoCity(WorkingDays calendar, JsonNode report) {
        this.calendar = calendar;
        this.report = report;
        report.at("/play/exceptions")
                .forEach(one -> exceptions.put(one.get("id").asString(), one));
    }

    static List<Line> story(WorkingDays calendar) {
        return new DemoCity(calendar, readReport()).play();
    }

    private List<Line> play() {
        report.get("bureaus").forEach(this::register);
        report.get("publicityPlans").forEach(this::issue);
        report.get("studySessions").forEach(session -> record("Session", "bureau", session));
        report.get("lectures").forEach(lecture -> record("Lecture", "host", lecture));
        report.get("publicityActivities").forEach(activity -> record("Activity", "host", activity));
        lines.sort(comparing(Line::at));
        return List.copyOf(lines);
    }

    private void register(JsonNode bureau) {
        LocalDate day = day(report.get("play"), "bureausRegisteredOn");
        add(day, Viewer.SYSTEM, "RegisterBureau", body(bureau).put("effectiveOn", IN_FORCE_SINCE));
        BureauKind kind = BureauKind.valueOf(bureau.get("kind").asString());
        ObjectNode facts = JsonMapper.shared()
                .createObjectNode()
                .put("id", bureau.get("id").asString())
                .put("effectiveOn", FACTS_KNOWN_SINCE)
                .put("hasCentralGroup", !WITHOUT_OWN_CENTRAL_GROUP.contains(kind));
        add(day, Viewer.SYSTEM, "DescribeBureau", facts);
    }

    private void issue(JsonNode plan) {
        LocalDate day = day(plan, "issuedOn");
        String secretary = secretaryOf(plan.get("bureau"));
        ObjectNode draft = body(plan);
        draft.remove("issuedOn");
        add(day, secretary, "DraftPlan", draft);
        ObjectNode issue = JsonMapper.shared()
                .createObjectNode()
                .put("id", plan.get("id").asString())
                .put("issuedOn", day.toString());
        add(day, secretary, "IssuePlan", issue);
    }

    private void record(String kind, String owner, JsonNode held) {
        String secretary = secretaryOf(held.get(owner));
        JsonNode exception = exceptions.get(held.get("id").asString());
        ObjectNode body = body(held);
        if (exception == null) {
            LocalDate next = calendar.plus(day(held, "heldOn"), 1).orElseThrow();
            add(next, secretary, "Record" + kind, body);
            return;
        }
        if (exception.has("lateReason")) {
            body.set("lateReason", exception.get("lateReason"));
        }
        exception.path("firstEnteredAs").forEachEntry(body::set);
        add(day(exception, "recordedOn"), secretary, "Record" + kind, body);
        if (exception.has("correctedOn")) {
            add(day(exception, "correctedOn"), secretary, "Correct" + kind, correction(held, exception));
        }
    }

    /** Puts right what was first entered otherwise. */
    private static ObjectNode correction(JsonNode held, JsonNode exception) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.set("id", held.get("id"));
        body.set("reason", exception.get("correctionReason"));
        exception.get("firstEnteredAs").propertyNames().forEach(field -> body.set(field, held.get(field)));
        return body;
    }

    /** The report names its fields as the API does; only what was assumed has to be told as such. */
    private static ObjectNode body(JsonNode reported) {
        ObjectNode body = (ObjectNode) reported.deepCopy();
        if (body.remove("assumed") != null) {
            body.put("remark", "报道未载具体日期，此处日期为推定。");
        }
        return body;
    }

    private void add(LocalDate day, String as, String command, ObjectNode body) {
        Instant at = day.atTime(OFFICE_OPENS).atZone(LedgerClock.ZONE).toInstant();
        lines.add(new Line(lines.size() + 1, at, as, command, body, null));
    }

    private static String secretaryOf(JsonNode bureau) {
        return "secretary-" + bureau.asString();
    }

    private static LocalDate day(JsonNode node, String field) {
        return LocalDate.parse(node.get(field).asString());
    }

    private static JsonNode readReport() {
        try (@Nullable InputStream json = DemoCity.class.getResourceAsStream(REPORT)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(json, REPORT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
