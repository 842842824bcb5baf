// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;
import taizhang.rules.RuleFault.Kind;

/** Reads one file of rules as it is written, with the line of each field; what its values mean is for {@link RuleBook}. */
final class RuleReader {

    private static final int MOST_CHARACTERS = 1_000_000;

    private static final String RULES = "rules";

    private final String file;
    private final String list;

    private RuleReader(String file, String list) {
        this.file = file;
        this.list = list;
    }

    static List<RuleDraft> read(String file, String text) {
        return read(file, text, RULES);
    }

    /** @param list the field that holds what the file is about */
    static List<RuleDraft> read(String file, String text, String list) {
        return new RuleReader(file, list).drafts(text);
    }

    private List<RuleDraft> drafts(String text) {
        try {
            Node root = yaml().compose(new StringReader(text));
            Object said = yaml().load(text);
            if (!(root instanceof MappingNode node && said instanceof Map<?, ?> whole)) {
                throw fault(Kind.SYNTAX, 1, null, list + ": …");
            }
            for (Object field : whole.keySet()) {
                if (!list.equals(field) && !(list.equals(RULES) && "defaults".equals(field))) {
                    throw fault(
                            Kind.FIELD_UNKNOWN,
                            RuleLines.of(node).lines().get(String.valueOf(field)),
                            String.valueOf(field),
                            "");
                }
            }
            Map<String, Object> defaults =
                    whole.containsKey("defaults") ? zoned(fields(whole.get("defaults"), 1, "defaults")) : Map.of();
            List<RuleDraft> drafts = new ArrayList<>();
            if (!(below(node, list) instanceof SequenceNode written && whole.get(list) instanceof List<?> all)) {
                throw fault(Kind.FIELD_MISSING, 1, list, "");
            }
            for (int at = 0; at < all.size(); at++) {
                drafts.add(draft(written.getValue().get(at), all.get(at), defaults));
            }
            return drafts;
        } catch (MarkedYAMLException e) {
            Integer line =
                    e.getProblemMark() == null ? null : e.getProblemMark().getLine() + 1;
            throw fault(Kind.SYNTAX, line, null, String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw fault(Kind.SYNTAX, null, null, String.valueOf(e.getMessage()));
        }
    }

    private RuleDraft draft(Node node, @Nullable Object said, Map<String, Object> defaults) {
        int line = node.getStartMark().getLine() + 1;
        Map<String, Object> own = fields(said, line, list);
        Object id = own.get("id");
        return new RuleDraft(
                new RulePlace(file, id == null ? null : id.toString(), line, null), RuleLines.of(node), own, defaults);
    }

    private Map<String, Object> fields(@Nullable Object said, int line, String where) {
        if (!(said instanceof Map<?, ?> map)) {
            throw fault(Kind.SYNTAX, line, where, "");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((field, value) -> fields.put(String.valueOf(field), value));
        return fields;
    }

    /** The zone may be said once for all. */
    private static Map<String, Object> zoned(Map<String, Object> defaults) {
        Object zone = defaults.remove("zone");
        return zone == null ? defaults : RuleDraft.laidOver(defaults, Map.of("period", Map.of("zone", zone)));
    }

    private static @Nullable Node below(MappingNode node, String key) {
        return node.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode named
                        && named.getValue().equals(key))
                .map(tuple -> tuple.getValueNode())
                .findFirst()
                .orElse(null);
    }

    private RuleFault fault(Kind kind, @Nullable Integer line, @Nullable String field, String detail) {
        return new RuleFault(kind, new RulePlace(file, null, line, field), detail);
    }

    private static Yaml yaml() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        strict.setMaxAliasesForCollections(20);
        strict.setCodePointLimit(MOST_CHARACTERS);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(strict), new Representer(unused), unused, strict, new DatesAsText());
    }
}
