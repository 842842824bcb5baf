// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 计划兑现率 (F4). */
public final class PlanFulfilment {

    private PlanFulfilment() {}

    /**
     * @param from absent where the item only says by when
     * @param dropped by the superior
     * @param heldOn the days of the standing records that carry it out
     */
    public record Item(@Nullable LocalDate from, LocalDate to, boolean dropped, List<LocalDate> heldOn) {
        public Item {
            heldOn = List.copyOf(heldOn);
        }

        boolean isDone() {
            return heldOn.stream().anyMatch(day -> !day.isAfter(to) && (from == null || !day.isBefore(from)));
        }
    }

    /** Items whose span is over (rules E2.20). */
    public static Rate of(Collection<Item> items, LocalDate today) {
        List<Item> over = items.stream()
                .filter(item -> !item.dropped() && item.to().isBefore(today))
                .toList();
        return new Rate(Formula.F4_PLAN, over.stream().filter(Item::isDone).count(), over.size());
    }
}
