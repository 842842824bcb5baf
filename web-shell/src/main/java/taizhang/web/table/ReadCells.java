// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import taizhang.api.bureau.BureauEvent.BureauRenamed;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.Quantity;
import taizhang.api.record.RecordKind;
import taizhang.web.directory.Directory;
import taizhang.web.table.Column.Holds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads cells that {@link Cells} wrote in either language, and those of people, into the body that a form would send. What is
 * no such value stays as it was written, so that the ordinary checks find it and name it.
 */
public final class ReadCells {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What people put between the names of a list. */
    private static final String SEPARATORS = "[\\n、;；,，]";

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final List<Cells> languages;
    private final Map<String, BureauId> bureaus = new HashMap<>();
    private final Map<String, Map<String, String>> values = new HashMap<>();

    public ReadCells(MessageSource messages, Directory directory) {
        this.languages = LANGUAGES.stream()
                .map(language -> new Cells(messages, language, directory))
                .toList();
        Map<String, @Nullable BureauId> named = new HashMap<>();
        for (Directory.Bureau bureau : directory.bureaus()) {
            name(named, bureau.name(), bureau.id());
            bureau.life().events().forEach(happened -> {
                if (happened.event() instanceof BureauRenamed renamed) {
                    name(named, renamed.name(), bureau.id());
                }
            });
        }
        named.forEach((name, id) -> {
            if (id != null) {
                bureaus.put(name, id);
            }
        });
        directory.bureaus().forEach(bureau -> {
            bureaus.put(bureau.id().value(), bureau.id());
            bureaus.put(bureau.name() + "（" + bureau.id() + "）", bureau.id());
        });
    }

    /** A name that two units have had names neither. */
    private static void name(Map<String, @Nullable BureauId> named, String name, BureauId id) {
        BureauId other = named.get(name);
        named.put(name, named.containsKey(name) && !id.equals(other) ? null : id);
    }

    /** The cells of a language, to see whether somebody changed what was written. */
    public List<Cells> languages() {
        return languages;
    }

    /**
     * The column that goes by a header, by that of its field alone or by its name in the API; where there is none, one whose
     * field goes by it in other kinds of ledger.
     */
    public Optional<Column> column(RecordKind kind, String header) {
        String wanted = normal(header);
        return Columns.of(kind).stream()
                .filter(column -> normal(column.path()).equals(wanted)
                        || languages.stream()
                                .anyMatch(cells ->
                                        normal(cells.header(kind, column)).equals(wanted)
                                                || normal(cells.label(kind, column.path()))
                                                        .equals(wanted)))
                .findFirst()
                .or(() -> Columns.of(kind).stream()
                        .filter(column -> languages.stream()
                                .anyMatch(cells ->
                                        normal(cells.commonLabel(column.path())).equals(wanted)))
                        .findFirst());
    }

    public Optional<Fixed> fixed(String header) {
        String wanted = normal(header);
        return List.of(Fixed.values()).stream()
                .filter(fixed -> languages.stream()
                        .anyMatch(cells -> normal(cells.word(fixed.key())).equals(wanted)))
                .findFirst();
    }

    private static String normal(String header) {
        return header.strip().replaceAll("[\\s（()）·*＊:：]", "").toLowerCase(Locale.ROOT);
    }

    /** Puts what a cell says at its place in a body. */
    public void put(ObjectNode body, RecordKind kind, Column column, String text) {
        if (column.part().isEmpty()) {
            body.set(column.field(), field(kind, column, text));
        } else {
            ObjectNode group =
                    body.get(column.field()) instanceof ObjectNode there ? there : body.putObject(column.field());
            group.set(column.part(), NODES.stringNode(one(column, text)));
        }
    }

    private JsonNode field(RecordKind kind, Column column, String text) {
        if (!column.several()) {
            return NODES.stringNode(one(column, text));
        }
        ArrayNode list = NODES.arrayNode();
        for (String line : elements(column, text)) {
            list.add(column.holds() == Holds.ROW ? row(kind, column, line) : NODES.stringNode(one(column, line)));
        }
        return list;
    }

    private List<String> elements(Column column, String text) {
        String separator =
                column.holds() == Holds.CHOICE || column.holds() == Holds.BUREAU && !bureaus.containsKey(text.strip())
                        ? SEPARATORS
                        : "\\n";
        List<String> elements = new ArrayList<>();
        for (String element : text.split(separator)) {
            if (!element.isBlank()) {
                elements.add(element.strip());
            }
        }
        return elements;
    }

    private ObjectNode row(RecordKind kind, Column column, String line) {
        ObjectNode row = NODES.objectNode();
        List<Column> parts = column.parts();
        for (String part : Escaped.parts(line)) {
            int at = part.indexOf(Cells.AFTER_LABEL);
            String label = at < 0 ? "" : part.substring(0, at);
            Optional<Column> named = parts.stream()
                    .filter(one -> languages.stream()
                            .anyMatch(cells -> normal(cells.label(kind, column.path() + "." + one.path()))
                                    .equals(normal(label))))
                    .findFirst();
            // Whoever writes no labels means what a row must say at least: its first text.
            Column meant = named.orElseGet(() -> parts.stream()
                    .filter(one -> one.holds() == Holds.TEXT && !one.path().equals("id"))
                    .findFirst()
                    .orElse(parts.getFirst()));
            row.put(meant.path(), one(meant, named.isPresent() ? part.substring(at + 1) : part));
        }
        return row;
    }

    private String one(Column column, String text) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return "";
        }
        return switch (column.holds()) {
            case CHOICE, TRUTH, UNIT -> values(column).getOrDefault(normal(typed), typed);
            case BUREAU -> {
                BureauId found = bureaus.get(typed);
                yield found == null ? typed : found.value();
            }
            case DAY -> typed.replaceFirst(" 00:00$", "");
            case TEXT, NUMBER, HOUR, RECORD, ROW -> text;
        };
    }

    /** The values of a column by their words in both languages. */
    private Map<String, String> values(Column column) {
        String key = column.holds() == Holds.CHOICE
                ? column.of().getSimpleName()
                : column.holds().name();
        return values.computeIfAbsent(key, _ -> {
            Map<String, String> byWord = new HashMap<>();
            for (Cells cells : languages) {
                switch (column.holds()) {
                    case UNIT ->
                        Quantity.UNITS.forEach(unit -> byWord.put(normal(cells.word("record.unit." + unit)), unit));
                    case TRUTH -> {
                        byWord.put(normal(cells.word("record.table.yes")), "true");
                        byWord.put(normal(cells.word("record.table.no")), "false");
                    }
                    default -> {
                        for (Object value : Objects.requireNonNull(column.of().getEnumConstants())) {
                            String name = ((Enum<?>) value).name();
                            byWord.put(normal(cells.word(Cells.choiceKey(column, name))), name);
                        }
                    }
                }
            }
            return byWord;
        });
    }
}
