// SPDX-License-Identifier: Apache-2.0
package taizhang.torture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import taizhang.torture.trial.Scale;

/**
 * What the command line asks for.
 *
 * @param names of the parts; none means all
 */
record Order(Scale scale, long seed, Set<String> names) {

    /** @throws IllegalArgumentException naming what is wrong with the arguments */
    static Order of(String[] arguments, List<String> known) {
        Scale scale = Scale.FULL;
        long seed = ThreadLocalRandom.current().nextInt(1_000_000_000);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--short" -> scale = Scale.SHORT;
                case "--seed" -> seed = number(i + 1 < arguments.length ? arguments[++i] : "nothing");
                default -> names.add(known(arguments[i], known));
            }
        }
        return new Order(scale, seed, names);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--seed needs a number, not '%s'.".formatted(text), e);
        }
    }

    private static String known(String name, List<String> known) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException(
                    "There is no part '%s'; the parts are %s; options are --short and --seed N."
                            .formatted(name, String.join(", ", known)));
        }
        return name;
    }

    boolean asksFor(String name) {
        return names.isEmpty() || names.contains(name);
    }

    /** The options that were given, to be repeated. */
    String flags() {
        return scale == Scale.SHORT ? "--short " : "";
    }
}
