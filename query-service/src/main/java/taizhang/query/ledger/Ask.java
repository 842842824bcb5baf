// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.projection.Progress;
import taizhang.query.asof.AsOf;
import taizhang.storage.CommitLog;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/** Makes a question of what somebody asked, within what that viewer may see and pinned to a position that the views have. */
@Component
final class Ask {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CommitLog log;
    private final Progress progress;
    private final Bureaus bureaus;

    Ask(CommitLog log, Progress progress, Bureaus bureaus) {
        this.log = log;
        this.progress = progress;
        this.bureaus = bureaus;
    }

    /** As parameters say it. */
    record Words(
            String kind,
            @Nullable Integer year,
            @Nullable String part,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> bureau) {}

    Question of(Words words, AsOf asOf, Viewer viewer) {
        Span span = words.from() == null && words.to() == null
                ? Span.of(words.year(), words.part(), asOf)
                : new Span(required(words.from(), "from"), required(words.to(), "to"));
        List<BureauId> roots = words.bureau() == null
                ? List.of()
                : words.bureau().stream()
                        .filter(bureau -> !bureau.isBlank())
                        .map(Ask::bureau)
                        .distinct()
                        .toList();
        return new Question(kind(words.kind()), span, within(roots, viewer), pinned(asOf));
    }

    /** @throws Refused {@link Problem#NOT_FOUND} for a bureau that is absent or not the viewer's to see */
    List<BureauId> within(List<BureauId> roots, Viewer viewer) {
        Directory directory = bureaus.directory();
        if (roots.isEmpty() && viewer.role() == Role.SECRETARY && viewer.bureau() != null) {
            return List.of(viewer.bureau());
        }
        roots.forEach(root -> {
            if (directory.find(root).isEmpty() || !viewer.maySee(root, directory)) {
                throw Refused.because(Problem.NOT_FOUND);
            }
        });
        return roots;
    }

    /** What is known now is what the views know; the position says how much that was. */
    AsOf pinned(AsOf asOf) {
        long head = log.head();
        progress.awaitPassed(Math.min(head, asOf.position()), PATIENCE);
        return new AsOf(asOf.day(), Math.min(asOf.position(), Math.min(head, progress.position())), asOf.today());
    }

    static RecordKind kind(String text) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.field("kind", Problem.CHOICE_UNKNOWN));
    }

    private static BureauId bureau(String text) {
        try {
            return new BureauId(text.strip());
        } catch (Refused impossible) {
            throw Refused.because(Problem.NOT_FOUND);
        }
    }

    private static LocalDate required(@Nullable String day, String field) {
        if (day == null || day.isBlank()) {
            throw Refused.field(field, Problem.FIELD_REQUIRED);
        }
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeException impossible) {
            throw Refused.field(field, Problem.DATE_INVALID, "unreadable");
        }
    }
}
