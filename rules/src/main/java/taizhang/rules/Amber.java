// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When an open duty turns amber, written {@code 15 workdays left}. */
public record Amber(int workdaysLeft) {

    private static final Pattern PHRASE = Pattern.compile("(\\d{1,3}) workdays left");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Amber of(String phrase) {
        Matcher matcher = PHRASE.matcher(phrase);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("display.amber reads \"<n> workdays left\", not \"" + phrase + "\"");
        }
        return new Amber(Integer.parseInt(matcher.group(1)));
    }
}
