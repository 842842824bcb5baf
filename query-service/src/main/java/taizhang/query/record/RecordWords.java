// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import taizhang.api.bureau.BureauId;
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
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.api.record.Requirement;
import taizhang.api.study.KeySpeaker;
import taizhang.api.study.StudyOutcome;
import taizhang.web.directory.Directory;

/**
 * Labels and values of a record's fields in one reader's language.
 *
 * @param titles of the other records that this reader may open
 * @param open the bureaus whose timelines this reader may open; who took part in a joint record reads it and no more of the others
 */
record RecordWords(
        MessageSource messages,
        Locale locale,
        Directory directory,
        Function<RecordId, Optional<String>> titles,
        Predicate<BureauId> open) {

    /** @param href absent where there is nothing to open */
    record Said(String text, @Nullable String href) {
        Said(String text) {
            this(text, null);
        }
    }

    /** Some kinds of record call a field by a name of their own. */
    String label(RecordKind kind, String field) {
        String[] codes = {"record.field." + kind + "." + field, "record.field." + field};
        return messages.getMessage(new DefaultMessageSourceResolvable(codes, field), locale);
    }

    /** One line per value; none for an empty field. */
    List<Said> lines(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> several ->
                several.stream().flatMap(one -> lines(one).stream()).toList();
            case BureauId bureau ->
                List.of(new Said(
                        directory.name(bureau), open.test(bureau) ? "/bureaus/" + bureau + "/timeline" : null));
            case RecordId record ->
                List.of(titles.apply(record)
                        .map(title -> new Said(title, "/records/" + record))
                        .orElseGet(() -> new Said(record.value())));
            case Enum<?> choice -> List.of(new Said(rows().choice(choice)));
            case Quantity quantity -> List.of(new Said(rows().quantity(quantity)));
            case PlanItem item -> List.of(new Said(rows().planItem(item)));
            case KeySpeaker speaker -> List.of(new Said(rows().keySpeaker(speaker)));
            case Requirement requirement -> List.of(new Said(rows().requirement(requirement)));
            case StudyOutcome outcome -> List.of(new Said(rows().outcome(outcome)));
            case MediaReport report -> List.of(new Said(rows().media(report)));
            case Quorum quorum -> List.of(new Said(rows().quorum(quorum)));
            case AgendaItem item -> List.of(new Said(rows().agendaItem(item)));
            case Notice notice -> List.of(new Said(rows().notice(notice)));
            case Filing filing -> List.of(new Said(rows().filing(filing)));
            case DroppedItem item -> List.of(new Said(rows().dropped(item)));
            case Closing closing -> List.of(new Said(rows().closing(closing)));
            case Hearing hearing -> List.of(new Said(rows().hearing(hearing)));
            case Excuse excuse -> List.of(new Said(rows().excuse(excuse)));
            case Decision decision -> List.of(new Said(rows().decision(decision)));
            default -> List.of(new Said(value.toString()));
        };
    }

    private RowWords rows() {
        return new RowWords(messages, locale, directory);
    }
}
