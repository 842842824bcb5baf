// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a name is typed on a keyboard: in pinyin without tones, and by the first letter of each character. It is only a
 * proposal, since a character may be read in several ways.
 */
public record Spelling(String full, String initials) {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Map<Integer, String> READ = new ConcurrentHashMap<>();

    public static Spelling of(String name) {
        StringBuilder full = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        name.codePoints().filter(Character::isLetterOrDigit).forEach(character -> {
            String read = READ.computeIfAbsent(character, Spelling::read);
            full.append(read);
            initials.append(read, 0, Math.min(1, read.length()));
        });
        return new Spelling(full.toString(), initials.toString());
    }

    private static String read(int character) {
        return PINYIN.transliterate(Character.toString(character))
                .strip()
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
    }
}
