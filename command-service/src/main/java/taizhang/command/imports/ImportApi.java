// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.Actor;
import taizhang.command.imports.Import.Stage;
import taizhang.web.security.Viewer;

/** Imports for programs: the same steps as on the pages, a file at a time. */
@RestController
class ImportApi {

    static final String PATH = "/api/imports";
    static final String ONE = PATH + "/{id}";
    static final String MAPPING = ONE + "/mapping";
    static final String RUN = ONE + "/run";
    static final String UNDO = ONE + "/undo";

    private final Imports imports;
    private final Looking looking;
    private final ImportDesk desk;
    private final ImportRun run;

    ImportApi(Imports imports, Looking looking, ImportDesk desk, ImportRun run) {
        this.imports = imports;
        this.looking = looking;
        this.desk = desk;
        this.run = run;
    }

    record Columns(List<@Nullable String> mapping) {}

    record Why(@Nullable String reason) {}

    @GetMapping(PATH)
    @Operation(summary = "Your imports, the newest first")
    List<ImportAnswer> list(@AuthenticationPrincipal Viewer viewer) {
        return imports.of(Actor.of(viewer)).stream()
                .map(one -> ImportAnswer.of(one, run.isRunning(one.id()), null))
                .toList();
    }

    @PostMapping(path = PATH)
    @Operation(
            summary = "Takes a file, the whole body of the request, and says what it would do; nothing goes on record")
    ResponseEntity<ImportAnswer> begin(
            @Parameter(description = "of the file; .xlsx or .csv") @RequestParam String name,
            @Parameter(description = "of record, such as STUDY_SESSION") @RequestParam String kind,
            HttpServletRequest request,
            @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        Import begun = desk.begin(name, kind, request.getInputStream(), Actor.of(viewer));
        return ResponseEntity.created(URI.create(PATH + "/" + begun.id())).body(answer(begun, viewer));
    }

    @GetMapping(ONE)
    @Operation(summary = "How far an import is, and what was found in its file before it began")
    ImportAnswer one(@PathVariable String id, @AuthenticationPrincipal Viewer viewer) throws IOException {
        return answer(imports.require(id, Actor.of(viewer)), viewer);
    }

    @PostMapping(path = MAPPING, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Says which column is which field, looks again and keeps it for the next file with these headers: "
                            + "{\"mapping\": [\"heldOn\", \"\", …]}, one text for each column")
    ImportAnswer map(@PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        Columns columns = LedgerJson.strict().readValue(request.getInputStream(), Columns.class);
        List<String> mapping = columns.mapping().stream()
                .map(field -> field == null ? "" : field)
                .toList();
        return answer(desk.map(id, mapping, Actor.of(viewer)), viewer);
    }

    @PostMapping(path = RUN)
    @Operation(summary = "Carries it out, all rows or none; asked again it goes on where it was broken off")
    ImportAnswer run(@PathVariable String id, @AuthenticationPrincipal Viewer viewer, Locale locale)
            throws IOException {
        return answer(desk.run(id, Actor.of(viewer), locale), viewer);
    }

    @PostMapping(path = UNDO, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Takes back what it did, by events of their own: {\"reason\": \"…\"}")
    ImportAnswer undo(
            @PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Viewer viewer, Locale locale)
            throws IOException {
        Why why = LedgerJson.strict().readValue(request.getInputStream(), Why.class);
        return answer(desk.undo(id, why.reason() == null ? "" : why.reason(), Actor.of(viewer), locale), viewer);
    }

    private ImportAnswer answer(Import from, Viewer viewer) throws IOException {
        return ImportAnswer.of(
                from,
                run.isRunning(from.id()),
                from.stage() == Stage.LOOKED_AT ? looking.found(from, Actor.of(viewer)) : null);
    }
}
