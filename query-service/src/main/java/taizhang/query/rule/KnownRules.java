// SPDX-License-Identifier: Apache-2.0
package taizhang.query.rule;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.rules.RuleBook;
import taizhang.rules.RuleCatalogue;

/**
 * The rules as they were known at the end of any day. What has been read once is kept, by the position of the last thing that the
 * city had said by then: acts are few, never change and are only added to.
 */
@Component
public final class KnownRules {

    private record Known(RuleBook book, RuleCatalogue catalogue) {
        Known(RuleBook book) {
            this(book, book.catalogue());
        }
    }

    private final RuleBook first;
    private final Views views;
    private final Map<Long, Known> read = new ConcurrentHashMap<>();

    /** @param first what is there before anything was published */
    public KnownRules(RuleBook first, Views views) {
        this.first = first;
        this.views = views;
    }

    public RuleCatalogue at(AsOf asOf) {
        return known(asOf.position()).catalogue();
    }

    /** All that is known. */
    public RuleCatalogue now() {
        return known(Long.MAX_VALUE).catalogue();
    }

    /** The same as it may be added to. */
    public RuleBook book(AsOf asOf) {
        return known(asOf.position()).book();
    }

    /** What the city had said by then, in order. */
    public List<RuleAct> acts(AsOf asOf) {
        return acts(asOf.position());
    }

    private Known known(long position) {
        List<RuleAct> acts = acts(position);
        return read.computeIfAbsent(
                acts.isEmpty() ? 0 : acts.getLast().position(),
                _ -> new Known(first.and(acts.stream().map(RuleAct::event).toList())));
    }

    private List<RuleAct> acts(long position) {
        return views.find(RuleProjection.NAME, RuleActs.class)
                .map(view -> view.document().upTo(position))
                .orElse(List.of());
    }
}
