// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.query.campaign.CampaignYear.Activity;

/**
 * What some activities come to.
 *
 * @param materials over all units, as the city's own reports add them up
 * @param quantities one line for each kind and unit: copies and volumes are never added together here
 */
public record Tally(int activities, Amount materials, Amount consultations, List<Line> quantities) {

    /** @param atLeast true as soon as one of the numbers was "more than" */
    public record Amount(long number, boolean atLeast) {}

    public record Line(QuantityKind what, String unit, long number, boolean atLeast) {}

    private record Measure(QuantityKind what, String unit) {
        static final Comparator<Measure> ORDER =
                Comparator.comparing(Measure::what).thenComparing(measure -> Quantity.UNITS.indexOf(measure.unit()));

        static Measure of(Quantity quantity) {
            return new Measure(quantity.what(), quantity.unit());
        }
    }

    static Tally of(Collection<Activity> activities) {
        List<Quantity> all =
                activities.stream().flatMap(held -> held.quantities().stream()).toList();
        return new Tally(
                activities.size(),
                sum(all.stream().filter(quantity -> quantity.what() == QuantityKind.MATERIALS)),
                sum(all.stream().filter(quantity -> quantity.what() == QuantityKind.CONSULTATIONS)),
                lines(all));
    }

    private static List<Line> lines(List<Quantity> all) {
        return all.stream()
                .map(Measure::of)
                .distinct()
                .sorted(Measure.ORDER)
                .map(measure -> {
                    Amount amount = sum(
                            all.stream().filter(quantity -> Measure.of(quantity).equals(measure)));
                    return new Line(measure.what(), measure.unit(), amount.number(), amount.atLeast());
                })
                .toList();
    }

    static Amount sum(Stream<Quantity> quantities) {
        return quantities.collect(Collectors.teeing(
                Collectors.summingLong(Quantity::number),
                Collectors.reducing(false, Quantity::atLeast, Boolean::logicalOr),
                Amount::new));
    }
}
