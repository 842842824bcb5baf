// SPDX-License-Identifier: Apache-2.0
package taizhang.query.complaint;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.complaint.ComplaintId;
import taizhang.query.asof.Moment;

/** The documents {@code complaints/year/<year>} and {@code complaints/of/<login>}, the latest first. */
record ComplaintBook(List<Said> all) {

    static final ComplaintBook NONE = new ComplaintBook(List.of());

    /** @param answer absent until a supervisor has given one */
    public record Said(
            ComplaintId id,
            String author,
            Instant at,
            String text,
            @Nullable String page,
            @Nullable Answer answer) {

        public Moment moment() {
            return new Moment(at);
        }

        Said answered(Answer given) {
            return new Said(id, author, at, text, page, given);
        }
    }

    public record Answer(String text, String actor, Instant at) {

        public Moment moment() {
            return new Moment(at);
        }
    }

    ComplaintBook {
        all = List.copyOf(all);
    }

    static String ofYear(int year) {
        return ComplaintProjection.NAME + "/year/" + year;
    }

    static String ofAuthor(String login) {
        return ComplaintProjection.NAME + "/of/" + login;
    }

    ComplaintBook raised(Said said) {
        return new ComplaintBook(Stream.concat(Stream.of(said), all.stream()).toList());
    }

    ComplaintBook answered(ComplaintId id, Answer answer) {
        return new ComplaintBook(all.stream()
                .map(said -> said.id().equals(id) ? said.answered(answer) : said)
                .toList());
    }
}
