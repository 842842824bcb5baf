// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Text;
import taizhang.api.record.RecordKind;
import taizhang.command.gate.Actor;
import taizhang.command.imports.Import.Stage;
import taizhang.web.problem.FieldError;
import taizhang.web.problem.Problems;
import taizhang.web.security.Viewer;
import taizhang.web.table.Guard;
import taizhang.web.upload.IncomingTable;
import taizhang.web.upload.UploadedFiles;

/** 导入旧台账: choose a file, see what it would do, let it, and take it back. */
@Controller
class ImportPages {

    static final String PATH = "/import";
    static final String ONE = "/import/{id}";
    static final String FAULTS = "/import/{id}/faults";
    static final String MAPPING = "/import/{id}/mapping";
    static final String RUN = "/import/{id}/run";
    static final String UNDO = "/import/{id}/undo";

    private static final int SHOWN_FAULTS = 100;

    private final Imports imports;
    private final ImportRun run;
    private final Problems problems;

    ImportPages(Imports imports, ImportRun run, Problems problems) {
        this.imports = imports;
        this.run = run;
        this.problems = problems;
    }

    @GetMapping(PATH)
    ModelAndView list(@AuthenticationPrincipal Viewer viewer) {
        return list(viewer, null);
    }

    @PostMapping(PATH)
    ModelAndView begin(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String kind,
            @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        try {
            String name = file == null ? null : file.getOriginalFilename();
            if (file == null || name == null || name.isBlank()) {
                throw Refused.field(UploadedFiles.FIELD, Problem.FIELD_REQUIRED);
            }
            try (InputStream bytes = file.getInputStream();
                    IncomingTable table = IncomingTable.take(name, bytes)) {
                return to(imports.begin(table, kind(kind), Actor.of(viewer)).id());
            }
        } catch (Refused refused) {
            return list(viewer, refused);
        }
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable String id, @AuthenticationPrincipal Viewer viewer) throws IOException {
        return one(imports.require(id, Actor.of(viewer)), viewer, null);
    }

    @PostMapping(MAPPING)
    ModelAndView map(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer) {
        Import from = requireOpen(id, viewer);
        List<String> choices = Mapping.choices(from.kind());
        List<String> mapping = new ArrayList<>();
        for (int column = 0; column < from.headers().size(); column++) {
            String chosen = parameters.getFirst("column-" + column);
            boolean fits = chosen != null && choices.contains(chosen) && !mapping.contains(chosen);
            mapping.add(fits ? chosen : "");
        }
        imports.keep(from.mapped(mapping));
        return to(id);
    }

    /** Also where it was broken off; only what is sound is begun. */
    @PostMapping(RUN)
    ModelAndView run(@PathVariable String id, @AuthenticationPrincipal Viewer viewer, Locale locale)
            throws IOException {
        Actor actor = Actor.of(viewer);
        Import from = imports.require(id, actor);
        if (from.stage() == Stage.LOOKED_AT) {
            if (!imports.look(from, actor).isSound()) {
                return one(from, viewer, Refused.because(Problem.IMPORT_UNSOUND));
            }
            from = imports.keep(from.at(Stage.RUNNING, null));
        }
        if (from.stage().isUnderWay()) {
            run.start(from, actor, locale);
        }
        return to(id);
    }

    @PostMapping(UNDO)
    ModelAndView undo(
            @PathVariable String id,
            @RequestParam(required = false, defaultValue = "") String reason,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale)
            throws IOException {
        Actor actor = Actor.of(viewer);
        Import from = imports.require(id, actor);
        if (from.stage() == Stage.DONE) {
            try {
                from = imports.keep(from.at(Stage.UNDOING, Text.required("reason", reason, 500)));
            } catch (Refused refused) {
                return one(from, viewer, refused);
            }
            run.start(from, actor, locale);
        }
        return to(id);
    }

    /** All that was found, for whoever mends the file. */
    @GetMapping(path = FAULTS, produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> faults(@PathVariable String id, @AuthenticationPrincipal Viewer viewer) throws IOException {
        Actor actor = Actor.of(viewer);
        Import from = imports.require(id, actor);
        StringBuilder text = new StringBuilder("\uFEFF");
        for (Looked.Fault fault : imports.look(from, actor).faults()) {
            text.append(fault.row())
                    .append(",\"")
                    .append(Guard.on(fault.text()).replace("\"", "\"\""))
                    .append("\"\r\n");
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(from.fileName() + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Import requireOpen(String id, Viewer viewer) {
        Import from = imports.require(id, Actor.of(viewer));
        if (from.stage() != Stage.LOOKED_AT) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return from;
    }

    private ModelAndView one(Import from, Viewer viewer, @Nullable Refused refused) throws IOException {
        Looked looked = from.stage() == Stage.LOOKED_AT ? imports.look(from, Actor.of(viewer)) : null;
        return said(
                new ModelAndView("command/imports/one")
                        .addObject("from", from)
                        .addObject("looked", looked)
                        .addObject(
                                "faults",
                                looked == null
                                        ? List.of()
                                        : looked.faults().stream()
                                                .limit(SHOWN_FAULTS)
                                                .toList())
                        .addObject("choices", Mapping.choices(from.kind()))
                        .addObject("labels", imports.labels(from.kind()))
                        .addObject("running", run.isRunning(from.id())),
                refused);
    }

    private ModelAndView list(Viewer viewer, @Nullable Refused refused) {
        return said(
                new ModelAndView("command/imports/list")
                        .addObject("imports", imports.of(Actor.of(viewer)))
                        .addObject("kinds", RecordKind.values()),
                refused);
    }

    private ModelAndView said(ModelAndView page, @Nullable Refused refused) {
        List<FieldError> errors = refused == null ? List.of() : problems.of(refused);
        page.addObject("errors", errors);
        if (refused != null) {
            page.setStatus(Problems.status(refused.problem()));
        }
        return page;
    }

    private static RecordKind kind(@Nullable String text) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.field("kind", Problem.CHOICE_UNKNOWN));
    }

    private static ModelAndView to(String id) {
        RedirectView next = new RedirectView(ONE, true);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(next).addObject("id", id);
    }
}
