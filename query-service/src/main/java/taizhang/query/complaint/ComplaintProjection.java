// SPDX-License-Identifier: Apache-2.0
package taizhang.query.complaint;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.complaint.ComplaintEvent;
import taizhang.api.complaint.ComplaintEvent.ComplaintAnswered;
import taizhang.api.complaint.ComplaintEvent.ComplaintRaised;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.query.complaint.ComplaintBook.Answer;
import taizhang.query.complaint.ComplaintBook.Said;

/** Keeps complaints for those who answer them, by year, and for whoever raised them. */
@Component
final class ComplaintProjection implements Projection<ComplaintBook> {

    static final String NAME = "complaints";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ComplaintBook> shape() {
        return ComplaintBook.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof ComplaintEvent event
                ? Set.of(ComplaintBook.ofYear(event.yearRaised()), ComplaintBook.ofAuthor(event.author()))
                : Set.of();
    }

    @Override
    public ComplaintBook fold(@Nullable ComplaintBook document, String id, Fact fact) {
        ComplaintBook book = document == null ? ComplaintBook.NONE : document;
        return switch ((ComplaintEvent) fact.event()) {
            case ComplaintRaised raised ->
                book.raised(new Said(
                        raised.complaint(), raised.author(), fact.recordedAt(), raised.text(), raised.page(), null));
            case ComplaintAnswered answered ->
                book.answered(answered.complaint(), new Answer(answered.answer(), fact.actor(), fact.recordedAt()));
        };
    }
}
