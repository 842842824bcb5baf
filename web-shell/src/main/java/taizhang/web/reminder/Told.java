// SPDX-License-Identifier: Apache-2.0
package taizhang.web.reminder;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The document {@code reminder/<bureau>/<year>}: what a bureau was told in a year, the oldest first. */
public record Told(List<Delivery> deliveries) {

    public static final Told NOTHING = new Told(List.of());

    public Told {
        deliveries = List.copyOf(deliveries);
    }

    public Optional<Delivery> find(String id) {
        return deliveries.stream().filter(delivery -> delivery.id().equals(id)).findFirst();
    }

    public long unread() {
        return deliveries.stream().filter(delivery -> !delivery.wasRead()).count();
    }

    /** The same where it was told already. */
    Told and(Delivery delivery) {
        return find(delivery.id()).isPresent()
                ? this
                : new Told(
                        Stream.concat(deliveries.stream(), Stream.of(delivery)).toList());
    }

    Told each(UnaryOperator<Delivery> change) {
        return new Told(deliveries.stream().map(change).toList());
    }
}
