// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauLife;
import taizhang.api.bureau.BureauLife.Happened;

/** The lives of all bureaus and units, in the fixed order of their codes; one document, {@code organisation}. */
public record BureauLives(List<BureauLife> lives) {

    public static final String ID = "organisation";
    public static final BureauLives NONE = new BureauLives(List.of());

    public BureauLives {
        lives = lives.stream().sorted(Comparator.comparing(BureauLife::id)).toList();
    }

    BureauLives with(BureauEvent event, long position) {
        Happened happened = new Happened(position, event);
        BureauLife life = event instanceof BureauRegistered
                ? new BureauLife(List.of(happened))
                : find(event, position).and(happened);
        BureauId id = event.bureau();
        return new BureauLives(Stream.concat(
                        lives.stream().filter(other -> !other.id().equals(id)), Stream.of(life))
                .toList());
    }

    private BureauLife find(BureauEvent event, long position) {
        return lives.stream()
                .filter(life -> life.id().equals(event.bureau()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s was changed at position %d but never registered".formatted(event.bureau(), position)));
    }
}
