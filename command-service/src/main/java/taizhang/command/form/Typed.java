// SPDX-License-Identifier: Apache-2.0
package taizhang.command.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import taizhang.command.shape.Field;
import taizhang.command.shape.Path;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the inputs of a form, by path, exactly as typed: whatever is wrong with it, nothing of it is lost.
 * It becomes the tree of a body and is made from one.
 */
public record Typed(Map<String, List<String>> values) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    public static Typed nothing() {
        return new Typed(Map.of());
    }

    public static Typed of(MultiValueMap<String, String> parameters) {
        return new Typed(new LinkedHashMap<>(parameters));
    }

    /** The inputs of a form that shows this body. */
    public static Typed of(Shape shape, ObjectNode body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        flatten(shape, body, "", values);
        return new Typed(values);
    }

    public Typed with(String path, String value) {
        return with(path, List.of(value));
    }

    public Typed with(String path, List<String> all) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        copy.put(path, List.copyOf(all));
        return new Typed(copy);
    }

    public Typed without(List<String> paths) {
        return new Typed(values.entrySet().stream()
                .filter(entry -> paths.stream().noneMatch(path -> Path.isAtOrBelow(entry.getKey(), path)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new)));
    }

    public List<String> all(String path) {
        return values.getOrDefault(path, List.of());
    }

    /** The text at a path, or empty. */
    public String one(String path) {
        List<String> found = all(path);
        return found.isEmpty() ? "" : found.getFirst();
    }

    /** How many rows of a list were sent, blank ones included. */
    public int rows(String list) {
        int rows = 0;
        while (rows < Type.LONGEST_LIST + 1 && hasBelow(Path.at(list, rows) + ".")) {
            rows++;
        }
        return rows;
    }

    /** The same with some blank rows after those of a list. */
    public Typed withMoreRows(String list, Shape row, int more) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        int first = rows(list);
        for (int index = first; index < first + more; index++) {
            copy.put(Path.in(Path.at(list, index), row.fields().getFirst().name()), List.of(""));
        }
        return new Typed(copy);
    }

    /** The body that these inputs spell; every field of the shape is named, a blank one as an empty text. */
    public ObjectNode body(Shape shape) {
        return body(shape, "");
    }

    private ObjectNode body(Shape shape, String path) {
        ObjectNode body = NODES.objectNode();
        for (Field field : shape.fields()) {
            if (field.asked() != Field.Asked.NEVER) {
                body.set(field.name(), node(field.type(), Path.in(path, field.name())));
            }
        }
        return body;
    }

    private JsonNode node(Type type, String path) {
        return switch (type) {
            case Type.Group group -> body(group.shape(), path);
            case Type.Rows rows -> {
                ArrayNode list = NODES.arrayNode();
                for (int row = 0; row < rows(path); row++) {
                    String at = Path.at(path, row);
                    list.add(isBlank(rows.shape(), at) ? NODES.nullNode() : body(rows.shape(), at));
                }
                yield list;
            }
            case Type.Lines _ -> array(all(path).stream().flatMap(String::lines));
            case Type.Choices _, Type.Bureaus _ -> array(all(path).stream());
            default -> NODES.stringNode(one(path));
        };
    }

    private static ArrayNode array(Stream<String> texts) {
        ArrayNode list = NODES.arrayNode();
        texts.filter(text -> !text.isBlank()).forEach(list::add);
        return list;
    }

    /** A number that a form carries along unseen makes no row. */
    private boolean isBlank(Shape row, String path) {
        return row.fields().stream()
                .filter(field -> field.asked() != Field.Asked.CARRIED)
                .allMatch(field -> one(Path.in(path, field.name())).isBlank());
    }

    private boolean hasBelow(String prefix) {
        return values.keySet().stream().anyMatch(path -> path.startsWith(prefix));
    }

    private static void flatten(Shape shape, ObjectNode body, String path, Map<String, List<String>> values) {
        for (Field field : shape.fields()) {
            JsonNode value = body.get(field.name());
            if (value != null && !value.isNull()) {
                flatten(field.type(), value, Path.in(path, field.name()), values);
            }
        }
    }

    private static void flatten(Type type, JsonNode value, String path, Map<String, List<String>> values) {
        switch (type) {
            case Type.Group group -> flatten(group.shape(), (ObjectNode) value, path, values);
            case Type.Rows rows -> {
                for (int row = 0; row < value.size(); row++) {
                    flatten(rows.shape(), (ObjectNode) value.get(row), Path.at(path, row), values);
                }
            }
            case Type.Lines _ -> values.put(path, List.of(String.join("\n", texts(value))));
            case Type.Choices _, Type.Bureaus _ -> values.put(path, texts(value));
            case Type.Tick _ -> values.put(path, value.booleanValue() ? List.of("true") : List.of());
            default -> values.put(path, List.of(value.asString()));
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }
}
