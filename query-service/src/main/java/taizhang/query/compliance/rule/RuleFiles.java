// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.rule;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code rules/*.yml}. Whatever a rule says must be understood: an unknown field or choice ends the start and names
 * file, rule and field, for a rule that is half obeyed would give wrong verdicts in silence.
 */
final class RuleFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @param defaults what each rule says unless it says otherwise */
    record RuleFile(@Nullable Map<String, Object> defaults, List<Map<String, Object>> rules) {
        RuleFile {
            requireNonNull(rules, "rules");
        }
    }

    private RuleFiles() {}

    static List<Rule> read() {
        try {
            List<Rule> rules = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:rules/*.yml")) {
                try (InputStream yaml = file.getInputStream()) {
                    rules.addAll(parse(String.valueOf(file.getFilename()), yaml));
                }
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException("the rule files can't be read", e);
        }
    }

    static List<Rule> parse(String name, InputStream yaml) {
        RuleFile file = convert(name, yaml().load(yaml), RuleFile.class);
        Map<String, Object> defaults = file.defaults() == null ? Map.of() : file.defaults();
        return file.rules().stream()
                .map(rule -> convert(name + ", rule " + rule.get("id"), completed(defaults, rule), Rule.class))
                .toList();
    }

    private static <T> T convert(String where, Object yaml, Class<T> shape) {
        try {
            return JSON.convertValue(yaml, shape);
        } catch (JacksonException e) {
            throw new IllegalStateException(where + ": " + e.getMessage(), e);
        }
    }

    /** The rule with every default it does not override, map by map. */
    private static Map<String, Object> completed(Map<String, Object> defaults, Map<String, Object> rule) {
        Map<String, Object> completed = new LinkedHashMap<>(defaults);
        rule.forEach((field, value) -> completed.merge(field, value, RuleFiles::overridden));
        return completed;
    }

    @SuppressWarnings("unchecked")
    private static Object overridden(Object fallback, Object own) {
        return fallback instanceof Map && own instanceof Map
                ? completed((Map<String, Object>) fallback, (Map<String, Object>) own)
                : own;
    }

    private static Yaml yaml() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(strict), new Representer(unused), unused, strict, new DatesAsText());
    }
}
