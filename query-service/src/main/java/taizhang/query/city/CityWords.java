// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import taizhang.query.compliance.MatrixWords;
import taizhang.query.compliance.SheetCell;

/** The city's table in the reader's words; each number is worded once. */
final class CityWords {

    private final MatrixWords verdicts;
    private final Map<Integer, String> counts = new HashMap<>();

    CityWords(MessageSource messages, Locale locale) {
        this.verdicts = new MatrixWords(messages, locale);
    }

    MatrixWords verdicts() {
        return verdicts;
    }

    String of(String key, @Nullable Object... arguments) {
        return verdicts.of(key, arguments);
    }

    String joined(List<String> names) {
        return of("campaign.lineage", String.join(of("city.and"), names));
    }

    /** @param now absent where it is the same, or nobody asks */
    SheetCell count(String column, String href, int count, @Nullable Integer now) {
        return new SheetCell(
                column,
                (count > 0 ? "cell some" : "cell zero") + (now == null ? "" : " late-entry"),
                href,
                count > 0 ? "●" : "–",
                counted(count),
                now == null ? null : of("city.now", now));
    }

    SheetCell total(String column, int count) {
        return new SheetCell(column, "", null, count > 0 ? "●" : "–", counted(count), null);
    }

    private String counted(int count) {
        return counts.computeIfAbsent(count, number -> of("city.cell", number));
    }
}
