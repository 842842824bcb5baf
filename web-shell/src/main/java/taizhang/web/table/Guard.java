// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula. An apostrophe goes before what begins like one, and before what
 * already has such an apostrophe, so that taking one away again gives back exactly what stood there.
 */
public final class Guard {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private Guard() {}

    public static String on(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    public static String off(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
