// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import taizhang.api.court.Excuse;
import taizhang.api.court.Hearing;
import taizhang.api.court.Notice;
import taizhang.api.meeting.AgendaItem;
import taizhang.api.meeting.Decision;
import taizhang.api.meeting.Quorum;
import taizhang.api.publicity.Closing;
import taizhang.api.publicity.DroppedItem;
import taizhang.api.publicity.Filing;
import taizhang.api.publicity.MediaReport;
import taizhang.api.publicity.PlanItem;
import taizhang.api.publicity.Quantity;
import taizhang.api.record.Requirement;
import taizhang.api.study.KeySpeaker;
import taizhang.api.study.StudyOutcome;
import taizhang.web.directory.Directory;

/** The rows of a record's lists, each in one line. */
record RowWords(MessageSource messages, Locale locale, Directory directory) {

    String quantity(Quantity quantity) {
        return line(
                say(
                        quantity.atLeast() ? "sheet.quantity.atLeast" : "sheet.quantity",
                        choice(quantity.what()),
                        quantity.number(),
                        unit(quantity)),
                quantity.estimated() != null ? say("record.field.quantities.estimated") : null,
                labelled("record.field.quantities.varieties", quantity.varieties()),
                labelled("record.field.quantities.readOn", quantity.readOn()));
    }

    /** What is counted may have a word of its own for a unit: villages are no items. */
    private String unit(Quantity quantity) {
        String own = messages.getMessage("record.unit." + quantity.what() + "." + quantity.unit(), null, null, locale);
        return own == null ? say("record.unit." + quantity.unit()) : own;
    }

    String keySpeaker(KeySpeaker speaker) {
        return line(speaker.role(), speaker.title(), speaker.summary());
    }

    String requirement(Requirement requirement) {
        return line(
                requirement.text(),
                requirement.ownerRole(),
                labelled("record.field.requirements.dueOn", requirement.dueOn()));
    }

    String outcome(StudyOutcome outcome) {
        return say("sheet.labelled", choice(outcome.kind()), outcome.title());
    }

    String media(MediaReport report) {
        return line(
                report.outlet(),
                report.title(),
                report.publishedOn() == null ? null : report.publishedOn().toString());
    }

    String planItem(PlanItem item) {
        String window = item.from() == null && item.to() == null
                ? null
                : say("sheet.span", Objects.toString(item.from(), ""), Objects.toString(item.to(), ""));
        return line(
                item.id() + ". " + item.content(),
                item.audience(),
                window,
                item.target(),
                item.targetNumber() == null
                        ? null
                        : say("sheet.target", item.targetNumber(), say("record.unit." + item.targetUnit())),
                item.channel() == null ? null : choice(item.channel()),
                item.place());
    }

    /** What was counted, what was asked and by which text, then the verdict that went on record. */
    String quorum(Quorum quorum) {
        return say(
                quorum.reached() ? "sheet.quorum.reached" : "sheet.quorum.missed",
                choice(quorum.rule()),
                quorum.present(),
                quorum.entitled(),
                quorum.numerator() + "/" + quorum.denominator(),
                quorum.clause());
    }

    String agendaItem(AgendaItem item) {
        return line(
                item.topic(),
                item.election() ? say("record.field.agenda.election") : null,
                item.presenterRole(),
                item.points(),
                labelled("record.field.agenda.views", item.views()));
    }

    String decision(Decision decision) {
        return line(
                decision.text(),
                decision.hasVotes() ? say("sheet.votes", decision.yes(), decision.no(), decision.abstain()) : null,
                decision.outcome() == null ? null : choice(decision.outcome()),
                decision.ownerRole(),
                labelled("record.field.decisions.dueOn", decision.dueOn()));
    }

    String notice(Notice notice) {
        return line(
                notice.servedOn().toString(),
                notice.ground() == null ? null : choice(notice.ground()),
                labelled("record.field.notices.hearingOn", notice.hearingOn()));
    }

    String filing(Filing filing) {
        return line(filing.filedOn().toString(), filing.filedWith(), filing.receipt());
    }

    String dropped(DroppedItem item) {
        return line(labelled("record.field.dropped.item", item.item()), item.decidedBy(), item.reason());
    }

    String closing(Closing closing) {
        return line(closing.closedOn().toString(), closing.summary());
    }

    String hearing(Hearing hearing) {
        return line(
                hearing.heldOn().toString(),
                choice(hearing.head()),
                hearing.headOrg() == null ? null : directory.name(hearing.headOrg()),
                hearing.headRole(),
                told("record.field.hearings.identityProof", hearing.identityProof()),
                told("record.field.hearings.spoke", hearing.spoke()),
                told("record.field.hearings.leftEarly", hearing.leftEarly()));
    }

    String excuse(Excuse excuse) {
        return line(
                excuse.submittedOn().toString(),
                choice(excuse.excuseClass()),
                excuse.headOrg() == null ? null : directory.name(excuse.headOrg()),
                told("record.field.excuses.accepted", excuse.accepted()),
                labelled("record.field.excuses.hearingOn", excuse.hearingOn()));
    }

    private @Nullable String told(String label, @Nullable Boolean yes) {
        return yes == null ? null : say("sheet.labelled", say(label), say(yes ? "sheet.yes" : "sheet.no"));
    }

    String choice(Enum<?> choice) {
        return say("record.choice." + choice.getDeclaringClass().getSimpleName() + "." + choice.name());
    }

    /** Nothing where there is no value. */
    private @Nullable String labelled(String label, @Nullable Object value) {
        return value == null ? null : say("sheet.labelled", say(label), value.toString());
    }

    private String line(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(say("sheet.separator")));
    }

    private String say(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
