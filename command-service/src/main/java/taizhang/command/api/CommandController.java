// SPDX-License-Identifier: Apache-2.0
package taizhang.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandDefinitions;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Outcome;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Notation;
import taizhang.web.security.Viewer;
import tools.jackson.databind.node.ObjectNode;

/** Takes every command by its name. */
@RestController
class CommandController {

    static final String PATH = "/api/commands/{name}";
    static final String KEY = "Idempotency-Key";

    private final CommandGate gate;
    private final CommandDefinitions definitions;

    CommandController(CommandGate gate, CommandDefinitions definitions) {
        this.gate = gate;
        this.definitions = definitions;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Outcome> execute(
            @PathVariable String name,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            HttpServletRequest request,
            @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        if (key == null) {
            throw Refused.because(Problem.IDEMPOTENCY_REQUIRED);
        }
        ObjectNode body = JsonBody.read(request);
        if (seen != null && !body.has("expectedVersion")) {
            body.put("expectedVersion", EntityTag.version(seen));
        }
        Outcome outcome = gate.execute(new Submission(name, body, Notation.JSON, Actor.of(viewer), key));
        return ResponseEntity.created(URI.create(definitions.named(name).location(outcome.id())))
                .eTag(EntityTag.of(outcome.version()))
                .body(outcome);
    }
}
