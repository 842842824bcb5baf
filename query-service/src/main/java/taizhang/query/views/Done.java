// SPDX-License-Identifier: Apache-2.0
package taizhang.query.views;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the administrator has just asked for, as it stands in the page's address. */
enum Done {
    REBUILD,
    RETRY,
    /** A rebuild was under way already. */
    BUSY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Done of(@Nullable String word) {
        return Stream.of(values())
                .filter(done -> done.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
