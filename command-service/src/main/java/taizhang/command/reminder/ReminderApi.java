// SPDX-License-Identifier: Apache-2.0
package taizhang.command.reminder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.codec.LedgerJson;
import taizhang.web.security.Viewer;

/** 催办 and 已读 for programs. */
@RestController
class ReminderApi {

    static final String URGE = "/api/reminders/urge";
    static final String READ = "/api/reminders/read";

    private final ReminderDesk desk;

    ReminderApi(ReminderDesk desk) {
        this.desk = desk;
    }

    /** @param cells each written {@code bureau!rule!period}, as on the page */
    record Urging(List<String> cells, @Nullable String text) {}

    record Reader(@Nullable BureauId bureau) {}

    /** @param delivery the id under which each of them finds it among what it was told */
    record Told(Set<BureauId> bureaus, String delivery) {}

    @Operation(
            summary = "Urges bureaus of duties: {\"cells\": [\"ty-ga!ZXZ-01!2022-Q4\"], \"text\": \"…\"}",
            description = "Each bureau is told of its own once, however often it is sent under the same key; it counts"
                    + " towards the week's cap, beyond which the program tells it nothing by itself.")
    @PostMapping(path = URGE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Told urge(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        if (key == null || key.isBlank()) {
            throw Refused.because(Problem.IDEMPOTENCY_REQUIRED);
        }
        Urging body = LedgerJson.strict().readValue(request.getInputStream(), Urging.class);
        var urged = Urged.of(body.cells());
        String id = UUID.nameUUIDFromBytes((viewer.login() + "/" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
        desk.urge(urged, body.text() == null ? "" : body.text(), id, viewer);
        return new Told(urged.keySet(), "urge-" + id);
    }

    @Operation(summary = "Says that a bureau's office has read what it was told so far: {\"bureau\": \"ty-ga\"}")
    @PostMapping(path = READ, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(HttpServletRequest request, @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        Reader body = LedgerJson.strict().readValue(request.getInputStream(), Reader.class);
        if (body.bureau() == null) {
            throw Refused.field("bureau", Problem.FIELD_REQUIRED);
        }
        desk.read(body.bureau(), viewer);
    }
}
