// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.benchmark.run.Scale;

/**
 * What was asked for.
 *
 * @param names of the benchmarks; none means all
 * @param json where the rows go
 * @param page where the page goes, absent where none is wanted
 */
record Call(
        Scale scale,
        List<String> names,
        Path json,
        @Nullable Path page) {

    /**
     * Options first, each with its value: {@code --scale}, {@code --json}, {@code --page}; then names.
     *
     * @throws IllegalArgumentException with a sentence for whoever typed it
     */
    static Call of(List<String> arguments, List<String> known) {
        Scale scale = Scale.FULL;
        Path json = Path.of("target", "benchmark.json");
        Path page = null;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--scale" -> scale = Scale.valueOf(arguments.get(++i));
                case "--json" -> json = Path.of(arguments.get(++i));
                case "--page" -> page = Path.of(arguments.get(++i));
                case String name when known.contains(name) -> names.add(name);
                case String other ->
                    throw new IllegalArgumentException(
                            "There is no benchmark named %s; there are %s.".formatted(other, String.join(", ", known)));
            }
        }
        return new Call(scale, List.copyOf(names), json, page);
    }

    boolean wants(String name) {
        return names.isEmpty() || names.contains(name);
    }
}
