// SPDX-License-Identifier: Apache-2.0
package taizhang.api;

import java.text.Normalizer;

/** Text as people type it, made comparable (NFC, trimmed) and free of characters that nobody can see. */
public final class Text {

    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private Text() {}

    /**
     * One line or paragraph of required text.
     *
     * @param max in code points, so that a rare character outside the basic plane counts as one
     * @throws Refused {@link Problem#FIELD_REQUIRED} when nothing visible is left, {@link Problem#TEXT_FORBIDDEN_CHAR}
     *     for bidirectional overrides, control characters, lone surrogates and zero-width characters,
     *     {@link Problem#TEXT_TOO_LONG}
     */
    public static String required(String field, String value, int max) {
        String text = optional(field, value, max);
        if (text.isEmpty()) {
            throw Refused.field(field, Problem.FIELD_REQUIRED);
        }
        return text;
    }

    /** As {@link #required} but blank input becomes the empty string. */
    public static String optional(String field, String value, int max) {
        if (value.codePoints().allMatch(Text::isBlank)) {
            return "";
        }
        String text = strip(Normalizer.normalize(value, Normalizer.Form.NFC));
        text.codePoints().filter(Text::isForbidden).findFirst().ifPresent(character -> {
            throw Refused.field(field, Problem.TEXT_FORBIDDEN_CHAR, "U+%04X".formatted(character));
        });
        if (text.codePointCount(0, text.length()) > max) {
            throw Refused.field(field, Problem.TEXT_TOO_LONG, max);
        }
        return text;
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isSpace(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == IDEOGRAPHIC_SPACE;
    }

    private static boolean isBlank(int character) {
        return isSpace(character) || Character.getType(character) == Character.FORMAT;
    }

    private static boolean isForbidden(int character) {
        int type = Character.getType(character);
        boolean layout = character == '\n' || character == '\t' || character == '\r';
        return !layout
                && (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR);
    }
}
