// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.evidence.EvidenceCommand;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.record.RecordId;
import taizhang.command.form.FreshId;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Outcome;
import taizhang.command.history.History;
import taizhang.command.record.Annexes;
import taizhang.command.record.Records;
import taizhang.command.record.Standing;
import taizhang.web.problem.FieldError;
import taizhang.web.problem.Problems;
import taizhang.web.security.Viewer;
import taizhang.web.upload.UploadedFiles;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** 证明材料: what bears a record out, and what may be done about it. */
@Controller
class EvidencePage {

    static final String PATH = "/records/{id}/evidence";
    static final String REMOVE = PATH + "/remove";
    static final String WAIVE = PATH + "/waive";

    private static final String COMMAND_ID = "commandId";

    private final CommandGate gate;
    private final Records records;
    private final Annexes annexes;
    private final History history;
    private final UploadedFiles files;
    private final Problems problems;
    private final FreshId fresh;

    EvidencePage(
            CommandGate gate,
            Records records,
            Annexes annexes,
            History history,
            UploadedFiles files,
            Problems problems,
            FreshId fresh) {
        this.gate = gate;
        this.records = records;
        this.annexes = annexes;
        this.history = history;
        this.files = files;
        this.problems = problems;
        this.fresh = fresh;
    }

    /** What was typed into a form that comes back; the file itself a browser does not give twice. */
    record Typed(String hash, String reason, String waiver) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    @GetMapping(PATH)
    ModelAndView page(@PathVariable RecordId id, @AuthenticationPrincipal Viewer viewer) {
        return page(id, viewer, Typed.NOTHING, null);
    }

    @PostMapping(PATH)
    ModelAndView attach(
            @PathVariable RecordId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(COMMAND_ID) String key,
            @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        Standing standing = requireStanding(id, viewer);
        try {
            EvidenceFile taken = take(file, viewer);
            return saved(
                    standing,
                    EvidenceCommands.ATTACH,
                    body(id).put("hash", taken.hash().value()).put("name", taken.name()),
                    viewer,
                    key,
                    "attached");
        } catch (Refused refused) {
            return page(id, viewer, Typed.NOTHING, refused);
        }
    }

    @PostMapping(REMOVE)
    ModelAndView remove(
            @PathVariable RecordId id,
            @RequestParam String hash,
            @RequestParam String reason,
            @RequestParam(COMMAND_ID) String key,
            @AuthenticationPrincipal Viewer viewer) {
        Standing standing = requireStanding(id, viewer);
        try {
            return saved(
                    standing,
                    EvidenceCommands.REMOVE,
                    body(id).put("hash", hash).put("reason", reason),
                    viewer,
                    key,
                    "removed");
        } catch (Refused refused) {
            return page(id, viewer, new Typed(hash, reason, ""), refused);
        }
    }

    @PostMapping(WAIVE)
    ModelAndView waive(
            @PathVariable RecordId id,
            @RequestParam String reason,
            @RequestParam(COMMAND_ID) String key,
            @AuthenticationPrincipal Viewer viewer) {
        Standing standing = requireStanding(id, viewer);
        try {
            return saved(standing, EvidenceCommands.WAIVE, body(id).put("reason", reason), viewer, key, "waived");
        } catch (Refused refused) {
            return page(id, viewer, new Typed("", "", reason), refused);
        }
    }

    private EvidenceFile take(@Nullable MultipartFile file, Viewer viewer) throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isBlank()) {
            throw Refused.field(UploadedFiles.FIELD, Problem.FIELD_REQUIRED);
        }
        try (InputStream bytes = file.getInputStream()) {
            return files.take(name, bytes, viewer.login());
        }
    }

    private ModelAndView saved(
            Standing standing, String command, ObjectNode body, Viewer viewer, String key, String saved) {
        Outcome outcome = gate.execute(command, body, Actor.of(viewer), key);
        RedirectView next = new RedirectView("/records/{id}", true);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(next)
                .addObject("id", outcome.id())
                .addObject("after", outcome.position())
                .addObject("saved", annexes.closedYears(standing).isEmpty() ? saved : "proposed");
    }

    private ModelAndView page(RecordId id, Viewer viewer, Typed typed, @Nullable Refused refused) {
        Standing standing = requireStanding(id, viewer);
        Attached attached = Attached.after(history.of(EvidenceCommand.target(id)));
        List<FieldError> errors = refused == null ? List.of() : problems.of(refused);
        ModelAndView page = new ModelAndView("command/evidence/page")
                .addObject("standing", standing)
                .addObject("files", attached.files())
                .addObject("waiver", attached.waiver())
                .addObject("closedYears", annexes.closedYears(standing))
                .addObject("typed", typed)
                .addObject("errors", errors)
                .addObject(COMMAND_ID, fresh.next());
        if (refused != null) {
            page.setStatus(Problems.status(refused.problem()));
        }
        return page;
    }

    private Standing requireStanding(RecordId id, Viewer viewer) {
        return records.requireOwn(id, Actor.of(viewer)).requireNotGone();
    }

    private static ObjectNode body(RecordId id) {
        return JsonNodeFactory.instance.objectNode().put("id", id.value());
    }
}
