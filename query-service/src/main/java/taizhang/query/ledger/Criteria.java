// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.query.asof.AsOf;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;

/**
 * What goes along with the rows.
 *
 * @param head the chain's hash of the commit that holds the question's position
 * @param rowsHash of {@link RowsHash} over all rows as they are written
 */
record Criteria(
        Question question,
        Locale language,
        LedgerIdentity.Kind ledger,
        Instant generatedAt,
        String head,
        int rows,
        String rowsHash) {

    /** Rises whenever the same rows would be written otherwise. */
    static final String FORMAT = "1";

    private static final String WHOLE_CITY = "*";

    /** In the order in which the file shows them; the names stay as they are in every language. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("format", FORMAT);
        values.put("ledger", ledger.name());
        values.put("kind", question.kind().name());
        values.put("from", question.span().from().toString());
        values.put("to", question.span().to().toString());
        values.put(
                "bureaus",
                question.roots().isEmpty()
                        ? WHOLE_CITY
                        : question.roots().stream().map(BureauId::value).collect(Collectors.joining(" ")));
        LocalDate day = question.asOf().day();
        values.put("asOf", day == null ? "" : day.toString());
        values.put("today", question.asOf().today().toString());
        values.put("position", Long.toString(question.asOf().position()));
        values.put("head", head);
        values.put("generatedAt", generatedAt.toString());
        values.put("language", language.toLanguageTag());
        values.put("rows", Integer.toString(rows));
        values.put("rowsHash", rowsHash);
        return values;
    }

    /** @throws Refused {@link Problem#LEDGER_UNKNOWN} for what no export wrote */
    static Criteria of(Map<String, String> values) {
        try {
            if (!FORMAT.equals(values.get("format"))) {
                throw unknown();
            }
            String day = said(values, "asOf");
            String bureaus = said(values, "bureaus");
            AsOf asOf = new AsOf(
                    day.isEmpty() ? null : LocalDate.parse(day),
                    Long.parseLong(said(values, "position")),
                    LocalDate.parse(said(values, "today")));
            return new Criteria(
                    new Question(
                            RecordKind.valueOf(said(values, "kind")),
                            new Span(LocalDate.parse(said(values, "from")), LocalDate.parse(said(values, "to"))),
                            bureaus.equals(WHOLE_CITY)
                                    ? List.of()
                                    : Arrays.stream(bureaus.split(" "))
                                            .map(BureauId::new)
                                            .toList(),
                            asOf),
                    Locale.forLanguageTag(said(values, "language")),
                    LedgerIdentity.Kind.valueOf(said(values, "ledger")),
                    Instant.parse(said(values, "generatedAt")),
                    said(values, "head"),
                    Integer.parseInt(said(values, "rows")),
                    said(values, "rowsHash"));
        } catch (DateTimeException | IllegalArgumentException | Refused unreadable) {
            throw unknown();
        }
    }

    private static String said(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw unknown();
        }
        return value;
    }

    static Refused unknown() {
        return Refused.field("file", Problem.LEDGER_UNKNOWN);
    }

    /** The day of the file's name: the one asked for, or that of its making. */
    LocalDate day() {
        LocalDate asked = question.asOf().day();
        return asked == null ? LocalDate.ofInstant(generatedAt, LedgerClock.ZONE) : asked;
    }
}
