// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import taizhang.query.asof.Moment;
import taizhang.storage.CommitLog;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;

/** Writes a ledger to whoever asked for it, row by row as the rows are read. */
@Component
final class LedgerExport {

    private final LedgerRows rows;
    private final CommitLog log;
    private final LedgerClock clock;
    private final LedgerIdentity identity;
    private final Bureaus bureaus;
    private final MessageSource messages;

    LedgerExport(
            LedgerRows rows,
            CommitLog log,
            LedgerClock clock,
            LedgerIdentity identity,
            Bureaus bureaus,
            MessageSource messages) {
        this.rows = rows;
        this.log = log;
        this.clock = clock;
        this.identity = identity;
        this.bureaus = bureaus;
        this.messages = messages;
    }

    /** The kinds of file, with what a browser is to take them for. */
    enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }
    }

    void send(Question question, Format format, Locale language, HttpServletResponse response) throws IOException {
        Criteria begun = new Criteria(
                question,
                language,
                identity.kind(),
                clock.instant(),
                head(log, question.asOf().position()),
                0,
                "");
        response.setContentType(format.type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name(begun, format), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        write(begun, format, response.getOutputStream());
    }

    /** @param begun without a count and a hash, which are known at the end */
    void write(Criteria begun, Format format, OutputStream bytes) throws IOException {
        Locale language = begun.language();
        Question question = begun.question();
        LedgerFile file = switch (format) {
            case XLSX ->
                new XlsxLedger(
                        bytes,
                        question.kind(),
                        say("ledger.sheet.rows", language),
                        say("ledger.sheet.criteria", language));
            case CSV -> new CsvLedger(bytes);
        };
        RowsHash hash = new RowsHash();
        file.headers(rows.headers(question, language));
        rows.each(question, language, row -> {
            List<String> cells = row.cells();
            try {
                hash.add(cells);
                file.row(cells);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        int count = hash.rows();
        file.end(lines(new Criteria(
                question, language, begun.ledger(), begun.generatedAt(), begun.head(), count, hash.hex())));
    }

    /** The chain's hash at a position, which vouches for all that stood before; empty where nothing did. */
    static String head(CommitLog log, long position) {
        return position == 0
                ? ""
                : HexFormat.of().formatHex(log.read(position - 1, 1).getFirst().hash());
    }

    private List<List<String>> lines(Criteria criteria) {
        Locale language = criteria.language();
        return criteria.values().entrySet().stream()
                .map(value -> List.of(
                        say("ledger.criteria." + value.getKey(), language),
                        shown(value.getKey(), value.getValue(), criteria),
                        value.getKey(),
                        value.getValue()))
                .toList();
    }

    private String shown(String name, String value, Criteria criteria) {
        Locale language = criteria.language();
        return switch (name) {
            case "ledger" -> say("ledger.mark." + value, language);
            case "kind" -> say("record.kind." + value, language);
            case "bureaus" -> {
                Directory known = criteria.question().known(bureaus.directory());
                yield criteria.question().roots().isEmpty()
                        ? say("ledger.city", language)
                        : String.join(
                                "、",
                                criteria.question().roots().stream()
                                        .map(known::name)
                                        .toList());
            }
            case "asOf" -> value.isEmpty() ? say("ledger.now", language) : value;
            case "generatedAt" -> new Moment(criteria.generatedAt()).toString();
            default -> value;
        };
    }

    String name(Criteria criteria, Format format) {
        Locale language = criteria.language();
        String mark = criteria.ledger() == LedgerIdentity.Kind.REAL
                ? ""
                : say("shell.kind." + criteria.ledger(), language) + "_";
        return mark
                + messages.getMessage(
                        "ledger.file",
                        new Object[] {
                            criteria.question().span().shortly(),
                            say("record.kind." + criteria.question().kind(), language),
                            criteria.day().format(DateTimeFormatter.BASIC_ISO_DATE)
                        },
                        language)
                + "."
                + format.name().toLowerCase(Locale.ROOT);
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
