// SPDX-License-Identifier: Apache-2.0
package taizhang.query.complaint;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import taizhang.projection.Views;
import taizhang.query.complaint.ComplaintBook.Said;

/** Reads complaints. */
@Component
public final class Complaints {

    private final Views views;

    Complaints(Views views) {
        this.views = views;
    }

    /** How many of those years wait for an answer. */
    public long unanswered(Collection<Integer> years) {
        return years.stream()
                .flatMap(year -> in(year).stream())
                .filter(said -> said.answer() == null)
                .count();
    }

    List<Said> in(int year) {
        return read(ComplaintBook.ofYear(year));
    }

    List<Said> of(String login) {
        return read(ComplaintBook.ofAuthor(login));
    }

    private List<Said> read(String id) {
        return views.find(id, ComplaintBook.class)
                .map(view -> view.document().all())
                .orElse(List.of());
    }
}
