// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** On which line each field of one rule stands, so that a fault can be shown where it was written. */
record RuleLines(Map<String, Integer> lines) {

    static RuleLines of(Node rule) {
        Map<String, Integer> lines = new HashMap<>();
        collect("", rule, lines);
        return new RuleLines(Map.copyOf(lines));
    }

    private static void collect(String path, Node node, Map<String, Integer> lines) {
        lines.putIfAbsent(path, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    String below = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                    lines.put(below, key.getStartMark().getLine() + 1);
                    collect(below, tuple.getValueNode(), lines);
                }
            }
        } else if (node instanceof SequenceNode list) {
            for (int at = 0; at < list.getValue().size(); at++) {
                collect(path + "." + at, list.getValue().get(at), lines);
            }
        }
    }

    /** The nearest that was written: a field that is missing is shown at what it is missing from. */
    RulePlace place(RulePlace rule, List<String> field) {
        String whole = String.join(".", field);
        for (int length = field.size(); length >= 0; length--) {
            Integer line = lines.get(String.join(".", field.subList(0, length)));
            if (line != null) {
                return new RulePlace(rule.file(), rule.rule(), line, whole.isEmpty() ? null : whole);
            }
        }
        return new RulePlace(rule.file(), rule.rule(), rule.line(), whole);
    }
}
