// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All versions of all rules, by rule in order of id. */
public final class RuleCatalogue {

    /** A label names its year first, except that of five years, which are told by their last. */
    private static final Pattern LABEL = Pattern.compile("(\\d{4})(?:\\.\\.(\\d{4}))?(?:[-@].*)?");

    private final Map<String, RuleVersions> versions = new TreeMap<>();

    /** @throws IllegalArgumentException where two versions of a rule are in force at once */
    public RuleCatalogue(Collection<Rule> rules) {
        Map<String, List<Rule>> byId = new TreeMap<>();
        rules.forEach(
                rule -> byId.computeIfAbsent(rule.id(), _ -> new ArrayList<>()).add(rule));
        byId.forEach((id, all) -> versions.put(id, new RuleVersions(all)));
    }

    /** The rules that come with the program. */
    public static RuleCatalogue shipped() {
        return RuleFiles.shipped().catalogue();
    }

    public Set<String> ids() {
        return versions.keySet();
    }

    /** The newest version by which anybody is judged, of each rule that has one, for naming it. */
    public List<Rule> latest() {
        return versions.values().stream()
                .flatMap(all -> all.versions().reversed().stream()
                        .filter(Rule::isActive)
                        .limit(1))
                .toList();
    }

    /** All versions of a rule, the oldest first; none where it does not exist. */
    public List<Rule> versions(String id) {
        RuleVersions all = versions.get(id);
        return all == null ? List.of() : all.versions();
    }

    /** What the rule asks for in the year, in order of time; a period on whose first day no version is in force has none. */
    public List<Duty> duties(String id, int year) {
        RuleVersions all = versions.get(id);
        return all == null ? List.of() : all.duties(year);
    }

    /** The duty of that label, such as {@code 2022-Q4}. */
    public Optional<Duty> duty(String id, String label) {
        Matcher year = LABEL.matcher(label);
        if (!year.matches()) {
            return Optional.empty();
        }
        return duties(id, Integer.parseInt(year.group(2) == null ? year.group(1) : year.group(2))).stream()
                .filter(duty -> duty.period().label().equals(label))
                .findFirst();
    }
}
