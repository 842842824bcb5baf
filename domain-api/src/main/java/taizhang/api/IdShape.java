// SPDX-License-Identifier: Apache-2.0
package taizhang.api;

/**
 * What an identifier looks like: a letter or digit, then more of those and of some signs, all of them ASCII. It is read
 * character by character because whoever reads the log reads several for each event, and a pattern took a tenth of that time.
 */
public final class IdShape {

    private static final String DIGITS = "0123456789";
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
    private static final String LETTERS = SMALL + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final int ASCII = 128;

    /** What clients make themselves, such as a UUIDv7: at most 64 characters. */
    public static final IdShape MADE_BY_CLIENT = new IdShape(LETTERS + DIGITS, "._-", 64);

    private final boolean[] begins = new boolean[ASCII];
    private final boolean[] goesOn = new boolean[ASCII];
    private final int most;

    private IdShape(String begins, String signs, int most) {
        begins.chars().forEach(character -> this.begins[character] = true);
        (begins + signs).chars().forEach(character -> goesOn[character] = true);
        this.most = most;
    }

    /** @param signs that may stand among its small letters and digits, but not first */
    public static IdShape small(String signs, int most) {
        return new IdShape(SMALL + DIGITS, signs, most);
    }

    /** @throws Refused {@link Problem#ID_INVALID} at the field */
    public void require(String value, String field) {
        if (!fits(value)) {
            throw Refused.field(field, Problem.ID_INVALID);
        }
    }

    private boolean fits(String value) {
        if (value.isEmpty() || value.length() > most || !stands(begins, value.charAt(0))) {
            return false;
        }
        for (int index = 1; index < value.length(); index++) {
            if (!stands(goesOn, value.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean stands(boolean[] allowed, char character) {
        return character < ASCII && allowed[character];
    }
}
