// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

/**
 * One build of a view. The first stands under the ids that its projection gives, {@code timeline/ty-ga/2026}; a later one
 * says its number, {@code timeline~2/ty-ga/2026}. Only this class knows; folds and readers use a projection's own ids.
 */
record Generation(String view, int number) {

    static final int FIRST = 1;
    private static final char MARK = '~';

    /** The view that an id belongs to: what stands before its first slash. */
    static String viewOf(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    static String requireName(String view) {
        if (view.isEmpty() || view.indexOf('/') >= 0 || view.indexOf(MARK) >= 0) {
            throw new IllegalArgumentException("a view's name has no slash and no tilde: '" + view + "'");
        }
        return view;
    }

    /** What every id of a generation but the first begins with. */
    static String laterPrefix(String view) {
        return view + MARK;
    }

    /** The generation that a stored id of this view's later ones belongs to. */
    static Generation ofLater(String view, String stored) {
        String named = viewOf(stored);
        return new Generation(view, Integer.parseInt(named.substring(view.length() + 1)));
    }

    String name() {
        return number == FIRST ? view : view + MARK + number;
    }

    /** Where a document of the view stands in the table. */
    String stored(String id) {
        return name() + id.substring(view.length());
    }

    /** Where the parked facts of this generation stand; the log holds the facts themselves. */
    String letters() {
        return "letters/" + name();
    }
}
