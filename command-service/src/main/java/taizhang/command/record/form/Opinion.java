// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.servlet.HandlerMapping;
import taizhang.api.record.RecordId;
import taizhang.command.record.ReviewVerb;

/** What a supervisor may say of a record, each on a page of its own. */
enum Opinion {
    NOTE(Path.NOTE, ReviewVerb.NOTE, Entry.Saved.NOTED),
    APPROVE(Path.APPROVE, ReviewVerb.APPROVE, Entry.Saved.APPROVED),
    RETURN(Path.RETURN, ReviewVerb.RETURN, Entry.Saved.RETURNED),
    REDO(Path.REDO, ReviewVerb.ORDER_REDO, Entry.Saved.REDO_ORDERED),
    ACCEPT(Path.ACCEPT, ReviewVerb.ACCEPT_REDO, Entry.Saved.REDO_ACCEPTED),
    APPROVE_BACKDATE(Path.APPROVE_BACKDATE, ReviewVerb.APPROVE_BACKDATE, Entry.Saved.BACKDATE_APPROVED),
    REFUSE_BACKDATE(Path.REFUSE_BACKDATE, ReviewVerb.REFUSE_BACKDATE, Entry.Saved.BACKDATE_REFUSED),
    APPROVE_CHANGE(Path.APPROVE_CHANGE, ReviewVerb.APPROVE_CHANGE, Entry.Saved.CHANGE_APPROVED),
    REFUSE_CHANGE(Path.REFUSE_CHANGE, ReviewVerb.REFUSE_CHANGE, Entry.Saved.CHANGE_REFUSED);

    /** Annotations ask for constants. */
    static final class Path {
        static final String NOTE = "/records/{id}/note";
        static final String APPROVE = "/records/{id}/approve";
        static final String RETURN = "/records/{id}/return";
        static final String REDO = "/records/{id}/redo";
        static final String ACCEPT = "/records/{id}/accept-redo";
        static final String APPROVE_BACKDATE = "/records/{id}/approve-backdate";
        static final String REFUSE_BACKDATE = "/records/{id}/refuse-backdate";
        static final String APPROVE_CHANGE = "/records/{id}/approve-change";
        static final String REFUSE_CHANGE = "/records/{id}/refuse-change";

        private Path() {}
    }

    final String pattern;
    final ReviewVerb verb;
    final Entry.Saved saved;

    Opinion(String pattern, ReviewVerb verb, Entry.Saved saved) {
        this.pattern = pattern;
        this.verb = verb;
        this.saved = saved;
    }

    /** By the path that led to the handler. */
    static Opinion asked(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return Stream.of(values())
                .filter(opinion -> opinion.pattern.equals(pattern))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no opinion at " + pattern));
    }

    String path(RecordId id) {
        return pattern.replace("{id}", id.value());
    }

    /** Under which its words stand in the message files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes something away. */
    public boolean isGrave() {
        return this == RETURN || this == REDO || this == REFUSE_BACKDATE || this == REFUSE_CHANGE;
    }
}
