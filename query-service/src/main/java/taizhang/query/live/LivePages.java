// SPDX-License-Identifier: Apache-2.0
package taizhang.query.live;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The line on which open pages hear that there is something new. */
@RestController
class LivePages {

    private final LiveStream stream;

    LivePages(LiveStream stream) {
        this.stream = stream;
    }

    /**
     * The event is called {@code position}; its id and data are the position. {@code Last-Event-ID}, or {@code after}, says
     * what is known already.
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> listen(
            @RequestParam(defaultValue = "") String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        if (stream.isFull()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // A proxy that gathers an answer before it hands it on would hand on nothing.
                .header("X-Accel-Buffering", "no")
                .body(stream.listen(position(last == null ? after : last)));
    }

    /** Whoever names none, or none that can be one, is told where the views stand. */
    private static long position(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
