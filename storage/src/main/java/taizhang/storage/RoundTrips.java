// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a thread asks a store over the network while somebody wants to know, as the adapter tells it. */
public final class RoundTrips {

    private static final ThreadLocal<@Nullable List<String>> HERE = new ThreadLocal<>();

    private RoundTrips() {}

    /** From now on what this thread asks is noted; what was noted before is forgotten. */
    public static void begin() {
        HERE.set(new ArrayList<>());
    }

    /** Each round trip since it began, in order; empty where it never began. */
    public static List<String> end() {
        List<String> made = HERE.get();
        HERE.remove();
        return made == null ? List.of() : List.copyOf(made);
    }

    /** @param what for people, such as {@code find documents} */
    public static void made(String what) {
        List<String> made = HERE.get();
        if (made != null) {
            made.add(what);
        }
    }
}
