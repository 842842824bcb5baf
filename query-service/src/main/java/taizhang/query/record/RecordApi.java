// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import taizhang.query.asof.AsOf;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.security.Viewer;

/** Records for programs; the ETag is the version that an edit names in {@code If-Match}. */
@RestController
@RequestMapping("/api/records/{id}")
class RecordApi {

    private final Records records;
    private final WorkingDays workingDays;

    RecordApi(Records records, WorkingDays workingDays) {
        this.records = records;
        this.workingDays = workingDays;
    }

    @GetMapping
    ResponseEntity<RecordAnswer> record(@PathVariable String id, AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        RecordHistory history = records.find(id, asOf, viewer);
        return versioned(history).body(RecordAnswer.of(id, history, asOf, workingDays));
    }

    @GetMapping("/history")
    ResponseEntity<HistoryAnswer> history(@PathVariable String id, AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        RecordHistory history = records.find(id, asOf, viewer);
        return versioned(history).body(HistoryAnswer.of(id, history));
    }

    @GetMapping("/attendance")
    ResponseEntity<AttendanceAnswer> attendance(
            @PathVariable String id, AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        RecordHistory history = records.find(id, asOf, viewer);
        return versioned(history).body(AttendanceAnswer.of(id, history));
    }

    private static ResponseEntity.BodyBuilder versioned(RecordHistory history) {
        return ResponseEntity.ok().eTag("\"" + history.latest().number() + "\"");
    }
}
