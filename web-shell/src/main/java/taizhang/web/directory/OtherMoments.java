// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The same directory as a few other moments see it: a page asks for the same one or two again and again. They are never told
 * anything new, since what a position knows of a day is fixed.
 */
final class OtherMoments {

    private static final int MOST = 4;

    private record Moment(long position, LocalDate day) {}

    private final Map<Moment, Directory> known = new LinkedHashMap<>(MOST + 1, 0.75f, true);

    Directory get(long position, LocalDate day, Supplier<Directory> otherwise) {
        Moment moment = new Moment(position, day);
        Directory before = find(moment);
        if (before != null) {
            return before;
        }
        Directory made = otherwise.get();
        keep(moment, made);
        return made;
    }

    private synchronized @Nullable Directory find(Moment moment) {
        return known.get(moment);
    }

    private synchronized void keep(Moment moment, Directory directory) {
        known.put(moment, directory);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
