// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Contenders measured in turns (ours, peer, ours, peer …), so that whatever else the machine does meanwhile falls on all
 * of them. A ratio is taken within each round before the median is.
 */
public final class SideBySide {

    private final Map<String, List<Measure>> measures = new LinkedHashMap<>();

    private SideBySide() {}

    /** @param told what is being measured, as it happens */
    public static SideBySide run(List<? extends Contender> contenders, Rounds rounds, Consumer<String> told)
            throws Exception {
        SideBySide result = new SideBySide();
        for (int round = 0; round <= rounds.counted(); round++) {
            for (Contender contender : contenders) {
                Measure measure = contender.round(rounds);
                told.accept("%s, round %s: %,.0f events/s"
                        .formatted(
                                contender.name(),
                                round == 0 ? "to warm up" : round,
                                Measure.RATE.applyAsDouble(measure)));
                if (round > 0) {
                    result.measures
                            .computeIfAbsent(contender.name(), _ -> new ArrayList<>())
                            .add(measure);
                }
            }
        }
        return result;
    }

    public List<String> names() {
        return List.copyOf(measures.keySet());
    }

    public boolean has(String name) {
        return measures.containsKey(name);
    }

    public double median(String name, ToDoubleFunction<Measure> what) {
        return median(of(name).stream().mapToDouble(what).toArray());
    }

    public double least(String name, ToDoubleFunction<Measure> what) {
        return of(name).stream().mapToDouble(what).min().orElseThrow();
    }

    public double most(String name, ToDoubleFunction<Measure> what) {
        return of(name).stream().mapToDouble(what).max().orElseThrow();
    }

    public double ratio(String name, String other, ToDoubleFunction<Measure> what) {
        List<Measure> own = of(name);
        List<Measure> others = of(other);
        return median(IntStream.range(0, own.size())
                .mapToDouble(i -> what.applyAsDouble(own.get(i)) / what.applyAsDouble(others.get(i)))
                .toArray());
    }

    private List<Measure> of(String name) {
        return Objects.requireNonNull(measures.get(name), name);
    }

    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
