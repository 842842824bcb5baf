// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.util.List;
import taizhang.projection.Letter;
import taizhang.projection.Rebuilds;

/** Says what a view lacks. */
final class ParkedFacts {

    private ParkedFacts() {}

    /** @return true when it lacks nothing */
    static boolean tell(String view, Rebuilds rebuilds, Console console) {
        List<Letter> letters = rebuilds.letters(view);
        letters.forEach(letter -> console.say(
                "搁置 Parked in %s: %d %s %s, 其后 behind it %d; %s",
                view, letter.position(), letter.event(), letter.aggregate(), letter.behind(), letter.cause()));
        return letters.isEmpty();
    }
}
