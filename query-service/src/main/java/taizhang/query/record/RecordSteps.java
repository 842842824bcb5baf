// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordId;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Moment;
import taizhang.query.record.RecordWords.Said;
import taizhang.web.directory.Bureaus;
import taizhang.web.security.Viewer;

/** What was done to a record since a position of the log, in one reader's words. */
@Component
public final class RecordSteps {

    private final Records records;
    private final Bureaus bureaus;
    private final MessageSource messages;

    RecordSteps(Records records, Bureaus bureaus, MessageSource messages) {
        this.records = records;
        this.bureaus = bureaus;
        this.messages = messages;
    }

    /** @param title as it is called last */
    public record Known(String title, List<Taken> steps) {}

    /** @param changes of fields, each as one line */
    public record Taken(
            Step what, Moment at, String actor, @Nullable String reason, List<Change> changes) {}

    /** @param was empty where the field was empty */
    public record Change(String label, String was, String now) {}

    /** Empty for a record that is not there or not the viewer's to see. */
    public Optional<Known> since(RecordId record, long position, AsOf until, Viewer viewer, Locale locale) {
        return history(record, until, viewer).map(history -> {
            // Sentences in a file lead nowhere.
            RecordWords words = new RecordWords(
                    messages, locale, bureaus.directory(), other -> records.title(other, until, viewer), _ -> false);
            RecordSheet sheet = RecordSheet.of(history, words);
            long known = history.versions().stream()
                    .filter(version -> version.position() <= position)
                    .count();
            List<Taken> steps = sheet.history().reversed().stream()
                    .skip(known)
                    .map(RecordSteps::step)
                    .toList();
            return new Known(sheet.title(), steps);
        });
    }

    private Optional<RecordHistory> history(RecordId record, AsOf until, Viewer viewer) {
        try {
            return Optional.of(records.find(record.value(), until, viewer));
        } catch (Refused refused) {
            if (refused.problem() != Problem.NOT_FOUND) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private static Taken step(RecordSheet.Past past) {
        return new Taken(
                past.step(),
                past.at(),
                past.actor(),
                past.reason(),
                past.changes().stream()
                        .map(change -> new Change(change.label(), text(change.was()), text(change.now())))
                        .toList());
    }

    private static String text(List<Said> lines) {
        return lines.stream().map(Said::text).collect(Collectors.joining("; "));
    }
}
