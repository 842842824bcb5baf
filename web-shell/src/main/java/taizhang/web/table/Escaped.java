// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

import java.util.ArrayList;
import java.util.List;

/** A text inside a line of parts: the signs that end a part or a line are written with a backslash. */
final class Escaped {

    private Escaped() {}

    static String of(String text) {
        return text.replace("\\", "\\\\")
                .replace(Cells.BETWEEN_PARTS, "\\" + Cells.BETWEEN_PARTS)
                .replace("\r\n", "\\n")
                .replace("\r", "\\n")
                .replace("\n", "\\n");
    }

    /** The parts of a line, as they were before they were escaped. */
    static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char one = line.charAt(at);
            if (one == '\\' && at + 1 < line.length()) {
                char next = line.charAt(++at);
                part.append(next == 'n' ? '\n' : next);
            } else if (one == Cells.BETWEEN_PARTS.charAt(0)) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(one);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
