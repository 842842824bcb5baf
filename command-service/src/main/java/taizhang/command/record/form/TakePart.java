// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.command.form.Choices;
import taizhang.command.form.Forms;
import taizhang.command.form.FreshId;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.record.ParticipationCommands;
import taizhang.command.record.Records;
import taizhang.command.record.Stage;
import taizhang.command.record.Standing;
import taizhang.command.shape.Shape;
import taizhang.command.year.ClosedYears;
import taizhang.web.directory.Bureaus;
import taizhang.web.security.Viewer;

/** 确认参加, 未参加 and 补学: what a bureau that took part says of its own people. */
@Controller
class TakePart {

    private static final String VIEW = "command/record/take-part";

    /** What may be said, each on a page of its own. */
    enum Word {
        CONFIRM(Path.CONFIRM, ParticipationCommands.CONFIRM, ParticipationCommands.CONFIRMATION, Entry.Saved.CONFIRMED),
        DECLINE(Path.DECLINE, ParticipationCommands.DECLINE, ParticipationCommands.REFUSAL, Entry.Saved.DECLINED),
        MAKE_UP(Path.MAKE_UP, ParticipationCommands.MAKE_UP, ParticipationCommands.MADE_UP, Entry.Saved.MADE_UP);

        /** Annotations ask for constants. */
        static final class Path {
            static final String CONFIRM = "/records/{id}/confirm";
            static final String DECLINE = "/records/{id}/decline";
            static final String MAKE_UP = "/records/{id}/make-up";

            private Path() {}
        }

        final String pattern;
        final String command;
        final Shape body;
        final Entry.Saved saved;

        Word(String pattern, String command, Shape body, Entry.Saved saved) {
            this.pattern = pattern;
            this.command = command;
            this.body = body;
            this.saved = saved;
        }

        static Word asked(HttpServletRequest request) {
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            return Stream.of(values())
                    .filter(word -> word.pattern.equals(pattern))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("nothing is said at " + pattern));
        }

        /** The host says by the record itself who came, but not who has made it up. */
        boolean isForHost() {
            return this == MAKE_UP;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Records records;
    private final Bureaus bureaus;
    private final Forms forms;
    private final FreshId fresh;
    private final Entry entry;
    private final ClosedYears closed;

    TakePart(Records records, Bureaus bureaus, Forms forms, FreshId fresh, Entry entry, ClosedYears closed) {
        this.closed = closed;
        this.records = records;
        this.bureaus = bureaus;
        this.forms = forms;
        this.fresh = fresh;
        this.entry = entry;
    }

    @GetMapping({Word.Path.CONFIRM, Word.Path.DECLINE, Word.Path.MAKE_UP})
    ModelAndView ask(
            @PathVariable RecordId id,
            @RequestParam(required = false) @Nullable BureauId bureau,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        Actor actor = Actor.of(viewer);
        BureauId who = bureau == null ? actor.bureau() : bureau;
        Standing standing = held(id, actor);
        Word word = Word.asked(request);
        if (who == null
                || !word.isForHost() && standing.details().owner().equals(who)
                || !standing.details().bureaus().contains(who)) {
            throw Refused.because(Problem.PARTICIPATION_NONE);
        }
        Typed typed = Typed.nothing()
                .with("id", id.value())
                .with("bureau", who.value())
                .with(Entry.COMMAND_ID, fresh.next());
        return page(word, standing, typed, null);
    }

    @PostMapping({Word.Path.CONFIRM, Word.Path.DECLINE, Word.Path.MAKE_UP})
    ModelAndView say(
            @PathVariable RecordId id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        Word word = Word.asked(request);
        Actor actor = Actor.of(viewer);
        Standing standing = held(id, actor);
        Typed typed = Typed.of(parameters).with("id", id.value());
        try {
            return entry.submit(word.command, word.body, typed, actor, word.saved);
        } catch (Refused refused) {
            ModelAndView page = page(word, standing, typed, refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private Standing held(RecordId id, Actor actor) {
        Standing standing = records.require(id, actor);
        if (standing.stage() != Stage.RECORDED) {
            throw Refused.because(Problem.RECORD_NOT_HELD);
        }
        return standing;
    }

    private ModelAndView page(Word word, Standing standing, Typed typed, @Nullable Refused refused) {
        Choices none = (_, _, _) -> Choices.NONE;
        String kind = standing.details().recordKind().name();
        return new ModelAndView(VIEW)
                .addObject("word", word)
                .addObject("standing", standing)
                .addObject("host", bureaus.directory().name(standing.details().owner()))
                .addObject("who", name(typed.one("bureau")))
                .addObject(
                        "action", word.pattern.replace("{id}", standing.record().value()))
                .addObject("closedYears", closed.among(Set.of(standing.details().on())))
                .addObject("commandId", typed.one(Entry.COMMAND_ID))
                .addObject("form", forms.draw(word.body, kind, none, typed, refused));
    }

    private String name(String bureau) {
        return bureaus.directory().bureaus().stream()
                .filter(known -> known.id().value().equals(bureau))
                .findFirst()
                .map(known -> known.name())
                .orElse(bureau);
    }
}
