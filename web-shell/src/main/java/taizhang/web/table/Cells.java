// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;
import taizhang.api.record.RecordKind;
import taizhang.codec.LedgerJson;
import taizhang.web.directory.Directory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the cells of records, in one language and with the names of one directory. {@link ReadCells} reads it back. */
public final class Cells {

    /** The most that a cell of a workbook may hold. */
    static final int LONGEST = 32_767;

    static final String BETWEEN_PARTS = "｜";
    static final String AFTER_LABEL = "：";

    private final MessageSource messages;
    private final Locale locale;
    private final Directory directory;
    private final Map<String, Long> sharedNames;
    private final Map<String, String> words = new ConcurrentHashMap<>();

    public Cells(MessageSource messages, Locale locale, Directory directory) {
        this.messages = messages;
        this.locale = locale;
        this.directory = directory;
        this.sharedNames = directory.bureaus().stream()
                .collect(Collectors.groupingBy(Directory.Bureau::name, Collectors.counting()));
    }

    /** The header of a column. */
    public String header(RecordKind kind, Column column) {
        String own = label(kind, column.path());
        return column.part().isEmpty() ? own : label(kind, column.field()) + "·" + own;
    }

    /** One cell for each column of its kind. */
    public List<String> of(Details details) {
        ObjectNode tree = LedgerJson.mapper().valueToTree(details);
        return Columns.of(details.recordKind()).stream()
                .map(column -> cell(details.recordKind(), column, tree))
                .toList();
    }

    private String cell(RecordKind kind, Column column, ObjectNode tree) {
        JsonNode value = tree.get(column.field());
        if (value != null && !column.part().isEmpty()) {
            value = value.get(column.part());
        }
        if (value == null || value.isNull()) {
            return "";
        }
        return fit(
                column.several()
                        ? StreamSupport.stream(value.spliterator(), false)
                                .map(one -> one(kind, column, one))
                                .collect(Collectors.joining("\n"))
                        : one(kind, column, value));
    }

    private String one(RecordKind kind, Column column, JsonNode value) {
        return switch (column.holds()) {
            case TEXT, NUMBER, DAY, HOUR, RECORD -> value.asString();
            case TRUTH -> word("record.table." + (value.booleanValue() ? "yes" : "no"));
            case CHOICE -> word(choiceKey(column, value.stringValue()));
            case UNIT -> word("record.unit." + value.stringValue());
            case BUREAU -> bureau(new BureauId(value.stringValue()));
            case ROW -> row(kind, column, (ObjectNode) value);
        };
    }

    /** What is false of a row needs no words. */
    private String row(RecordKind kind, Column column, ObjectNode row) {
        return column.parts().stream()
                .map(part -> {
                    JsonNode value = row.get(part.path());
                    boolean nothing =
                            value == null || value.isNull() || part.of() == boolean.class && !value.booleanValue();
                    return nothing
                            ? null
                            : label(kind, column.path() + "." + part.path())
                                    + AFTER_LABEL
                                    + Escaped.of(one(kind, part, value));
                })
                .filter(Objects::nonNull)
                .collect(Collectors.joining(BETWEEN_PARTS));
    }

    /** Two units may share a name; then the code tells them apart. */
    private String bureau(BureauId id) {
        Optional<String> name = directory.find(id).map(Directory.Bureau::name);
        return name.isEmpty()
                ? id.value()
                : sharedNames.getOrDefault(name.get(), 0L) > 1 ? name.get() + "（" + id + "）" : name.get();
    }

    public String label(RecordKind kind, String path) {
        return words.computeIfAbsent(
                kind + " " + path,
                _ -> messages.getMessage(
                        new DefaultMessageSourceResolvable(
                                new String[] {"record.field." + kind + "." + path, "record.field." + path}, path),
                        locale));
    }

    /** What a field is called where its kind has no word of its own for it. */
    String commonLabel(String path) {
        return words.computeIfAbsent(
                " " + path,
                _ -> messages.getMessage(
                        new DefaultMessageSourceResolvable(new String[] {"record.field." + path}, path), locale));
    }

    static String choiceKey(Column column, String value) {
        return "record.choice." + column.of().getSimpleName() + "." + value;
    }

    /** A word of the message files; those of choices are asked for once per row. */
    public String word(String key) {
        return words.computeIfAbsent(key, _ -> messages.getMessage(key, null, locale));
    }

    /** As a file can hold it: line ends are one character, and what XML has no way to write is replaced. */
    static String fit(@Nullable String text) {
        String clean =
                Objects.requireNonNullElse(text, "").replace("\r\n", "\n").replace('\r', '\n');
        if (clean.chars().anyMatch(Cells::isUnwritable)) {
            StringBuilder written = new StringBuilder(clean.length());
            clean.chars().forEach(one -> written.append(isUnwritable(one) ? '\uFFFD' : (char) one));
            clean = written.toString();
        }
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }

    private static boolean isUnwritable(int one) {
        return one < ' ' && one != '\n' && one != '\t' || one == '\uFFFE' || one == '\uFFFF';
    }
}
