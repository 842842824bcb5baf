// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import taizhang.api.bureau.BureauEvent.BureauAliased;

/**
 * Finds units by what people type: their code, a name that they bear or bore, another name, full pinyin or initials. Initials
 * that somebody settled take the place of the proposed ones. What is typed is taken literally.
 */
public final class DirectorySearch {

    /** Nobody reads further; whoever means another types more. */
    private static final int MOST = 100;

    private DirectorySearch() {}

    public static List<Directory.Bureau> find(Directory directory, String typed, LocalDate day) {
        String wanted = plain(typed);
        return wanted.isEmpty()
                ? List.of()
                : directory.bureaus().stream()
                        .filter(bureau -> keys(bureau, day).stream().anyMatch(key -> key.contains(wanted)))
                        .limit(MOST)
                        .toList();
    }

    private static List<String> keys(Directory.Bureau bureau, LocalDate day) {
        BureauAliased settled = bureau.life().searchNamesOn(day).orElse(null);
        List<String> names = new ArrayList<>(bureau.life().names());
        if (settled != null) {
            names.addAll(settled.aliases());
        }
        List<String> keys = new ArrayList<>();
        keys.add(plain(bureau.id().value()));
        for (String name : names) {
            Spelling spelling = Spelling.of(name);
            keys.add(plain(name));
            keys.add(spelling.full());
            if (settled == null || settled.initials() == null || !name.equals(bureau.name())) {
                keys.add(spelling.initials());
            }
        }
        if (settled != null && settled.initials() != null) {
            keys.add(plain(settled.initials()));
        }
        return keys;
    }

    /** Full and half width, case, spaces and the kind of dot in a name make no difference; nothing else is left out. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(character -> !Character.isWhitespace(character) && !Character.isSpaceChar(character))
                .map(character -> character == '•' || character == '.' ? '·' : character)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
