// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taizhang.api.account.Login;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.CreditCode;
import taizhang.api.bureau.DivisionCode;
import taizhang.api.complaint.ComplaintId;
import taizhang.api.court.CourtCaseDetails;
import taizhang.api.evidence.FileHash;
import taizhang.api.exemption.ExemptionId;
import taizhang.api.followup.FollowUpId;
import taizhang.api.lecture.LectureDetails;
import taizhang.api.meeting.MeetingDetails;
import taizhang.api.notice.NoticeId;
import taizhang.api.person.PersonId;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.record.AnnexEvent;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.api.record.RecordEvent.Proposal;
import taizhang.api.record.RecordId;
import taizhang.api.report.ReportDetails;
import taizhang.api.study.SessionDetails;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.annotation.JsonTypeIdResolver;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of events, documents and API bodies: the one place that decides how a value looks on disk and on the wire.
 *
 * <p>Promises: ids are bare strings, as values and as keys; {@link Details} carry {@code "type"}, the name of their
 * {@code RecordKind}, first; dates and times are ISO 8601; properties stand in the order of the record's components;
 * absent values are left out, empty lists are kept but for what {@link #events} writes; an absent or null list, set or map is read as empty, and any other
 * absent or null component that is not {@code @Nullable} is refused by name.
 *
 * <p>A {@code Refused} thrown by a value's constructor arrives wrapped: {@link RefusedJson} finds it again.
 */
public final class LedgerJson {

    private static final JsonMapper STORED = build(
            StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(1_000_000)
                    .maxNumberLength(100)
                    .build(),
            false);

    private static final JsonMapper EVENTS = withoutEmptyLists();

    private static final JsonMapper STRICT = build(
            StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(100_000)
                    .maxNumberLength(100)
                    .maxTokenCount(10_000)
                    .build(),
            true);

    private LedgerJson() {}

    /**
     * For what the ledger itself wrote: unknown fields are passed over, because an older program may read it too. Nobody looks
     * for keys that occur twice, which it never writes and which would be a quarter of the time of reading.
     */
    public static JsonMapper mapper() {
        return STORED;
    }

    /**
     * For events, of which there are many and for ever: as {@link #mapper}, but empty lists, sets and maps are left out too;
     * they are read as empty.
     */
    public static JsonMapper events() {
        return EVENTS;
    }

    /** For what others send: unknown fields, keys that occur twice, wrong scalar types and oversized structures are refused. */
    public static JsonMapper strict() {
        return STRICT;
    }

    private static JsonMapper withoutEmptyLists() {
        JsonMapper.Builder builder = STORED.rebuild();
        for (Class<?> many : List.of(List.class, Set.class, Map.class)) {
            builder.withConfigOverride(
                    many,
                    override -> override.setInclude(JsonInclude.Value.construct(
                            JsonInclude.Include.NON_EMPTY, JsonInclude.Include.USE_DEFAULTS)));
        }
        return builder.build();
    }

    private static JsonMapper build(StreamReadConstraints limits, boolean strict) {
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, strict)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // A helper such as isLate() on a document is not part of its JSON.
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                // The body of a command says its kind by its name; where "type" is given it must agree.
                .disable(MapperFeature.REQUIRE_TYPE_ID_FOR_SUBTYPES)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict)
                .configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, !strict)
                .configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, !strict)
                .defaultLeniency(!strict)
                .changeDefaultPropertyInclusion(_ ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
                .annotationIntrospector(
                        new AnnotationIntrospectorPair(new JacksonAnnotationIntrospector(), new RequiredComponents()))
                .addModule(new BareIds()
                        .with(BureauId.class, BureauId::new)
                        .with(CreditCode.class, CreditCode::new)
                        .with(DivisionCode.class, DivisionCode::new)
                        .with(RecordId.class, RecordId::new)
                        .with(FollowUpId.class, FollowUpId::new)
                        .with(NoticeId.class, NoticeId::new)
                        .with(ExemptionId.class, ExemptionId::new)
                        .with(ComplaintId.class, ComplaintId::new)
                        .with(FileHash.class, FileHash::new)
                        .with(PersonId.class, PersonId::new)
                        .with(Login.class, Login::new))
                .addModule(new IsoTimes())
                .addModule(new RecordConstruction())
                .addModule(new NamedEvents())
                .addMixIn(Details.class, TypedDetails.class)
                .addMixIn(Proposal.class, NamedChange.class)
                .addMixIn(Annexed.class, NamedAnnex.class)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "STUDY_SESSION", value = SessionDetails.class),
        @JsonSubTypes.Type(name = "LECTURE", value = LectureDetails.class),
        @JsonSubTypes.Type(name = "MEETING", value = MeetingDetails.class),
        @JsonSubTypes.Type(name = "PUBLICITY_PLAN", value = PlanDetails.class),
        @JsonSubTypes.Type(name = "PUBLICITY_ACTIVITY", value = ActivityDetails.class),
        @JsonSubTypes.Type(name = "COURT_CASE", value = CourtCaseDetails.class),
        @JsonSubTypes.Type(name = "REPORT", value = ReportDetails.class)
    })
    private interface TypedDetails {}

    /** The event within an event says by its own name on disk what it is. */
    private interface NamedChange {
        @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "event")
        @JsonTypeIdResolver(NameOnDisk.class)
        RecordEvent change();
    }

    /** As {@link NamedChange}. */
    private interface NamedAnnex {
        @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "event")
        @JsonTypeIdResolver(NameOnDisk.class)
        AnnexEvent annex();
    }
}
