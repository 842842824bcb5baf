// SPDX-License-Identifier: Apache-2.0
package taizhang.command.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** A version as HTTP writes it. */
final class EntityTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private EntityTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Refused {@link Problem#VERSION_REQUIRED} for a tag that names no single version, such as {@code *} */
    static long version(String tag) {
        Matcher parts = TAG.matcher(tag.strip());
        if (!parts.matches()) {
            throw Refused.because(Problem.VERSION_REQUIRED);
        }
        return Long.parseLong(parts.group(1));
    }
}
