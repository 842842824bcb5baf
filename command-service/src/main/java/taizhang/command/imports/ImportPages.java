// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
import taizhang.api.record.RecordKind;
import taizhang.command.gate.Actor;
import taizhang.command.imports.Import.Stage;
import taizhang.web.problem.FieldError;
import taizhang.web.problem.Problems;
import taizhang.web.security.Viewer;
import taizhang.web.table.Guard;
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
    private final Looking looking;
    private final ImportDesk desk;
    private final ImportRun run;
    private final Problems problems;

    ImportPages(Imports imports, Looking looking, ImportDesk desk, ImportRun run, Problems problems) {
        this.imports = imports;
        this.looking = looking;
        this.desk = desk;
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
            try (InputStream bytes = file.getInputStream()) {
                return to(desk.begin(name, kind, bytes, Actor.of(viewer)).id());
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
            @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        Import from = imports.require(id, Actor.of(viewer));
        List<String> mapping = IntStream.range(0, from.headers().size())
                .mapToObj(column -> Objects.requireNonNullElse(parameters.getFirst("mapping[" + column + "]"), ""))
                .toList();
        try {
            return to(desk.map(id, mapping, Actor.of(viewer)).id());
        } catch (Refused refused) {
            return one(from, viewer, refused);
        }
    }

    /** Also where it was broken off. */
    @PostMapping(RUN)
    ModelAndView run(@PathVariable String id, @AuthenticationPrincipal Viewer viewer, Locale locale)
            throws IOException {
        try {
            return to(desk.run(id, Actor.of(viewer), locale).id());
        } catch (Refused refused) {
            return one(imports.require(id, Actor.of(viewer)), viewer, refused);
        }
    }

    @PostMapping(UNDO)
    ModelAndView undo(
            @PathVariable String id,
            @RequestParam(required = false, defaultValue = "") String reason,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale)
            throws IOException {
        try {
            return to(desk.undo(id, reason, Actor.of(viewer), locale).id());
        } catch (Refused refused) {
            return one(imports.require(id, Actor.of(viewer)), viewer, refused);
        }
    }

    /** All that was found, for whoever mends the file. */
    @GetMapping(path = FAULTS, produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> faults(@PathVariable String id, @AuthenticationPrincipal Viewer viewer, Locale locale)
            throws IOException {
        Actor actor = Actor.of(viewer);
        Import from = imports.require(id, actor);
        StringBuilder text = new StringBuilder("\uFEFF");
        for (Looked.Fault fault : looking.found(from, actor).looked().faults()) {
            text.append(fault.row())
                    .append(",\"")
                    .append(Guard.on(words(fault, locale)).replace("\"", "\"\""))
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

    private static String words(Looked.Fault fault, Locale locale) {
        String words = fault.message().get(locale.toLanguageTag());
        return words == null ? fault.code() : words;
    }

    private record Line(int row, String text) {}

    private ModelAndView one(Import from, Viewer viewer, @Nullable Refused refused) throws IOException {
        Looking.Found found = from.stage() == Stage.LOOKED_AT ? looking.found(from, Actor.of(viewer)) : null;
        Locale locale = LocaleContextHolder.getLocale();
        return said(
                new ModelAndView("command/imports/one")
                        .addObject("from", from)
                        .addObject("found", found)
                        .addObject("looked", found == null ? null : found.looked())
                        .addObject(
                                "faults",
                                found == null
                                        ? List.of()
                                        : found.looked().faults().stream()
                                                .limit(SHOWN_FAULTS)
                                                .map(fault -> new Line(fault.row(), words(fault, locale)))
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

    private static ModelAndView to(String id) {
        RedirectView next = new RedirectView(ONE, true);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(next).addObject("id", id);
    }
}
