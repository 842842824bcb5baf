// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All versions of all rules, by rule in order of id. */
public final class RuleCatalogue {

    private final Map<String, List<Rule>> versions = new TreeMap<>();

    public RuleCatalogue(Collection<Rule> rules) {
        for (Rule rule : rules) {
            List<Rule> others = versions.computeIfAbsent(rule.id(), _ -> new ArrayList<>());
            for (Rule other : others) {
                if (other.version() == rule.version() || other.effective().overlaps(rule.effective())) {
                    throw new IllegalArgumentException("rule %s: versions %d and %d are in force at once"
                            .formatted(rule.id(), other.version(), rule.version()));
                }
            }
            others.add(rule);
        }
    }

    /** The rules that come with the program. */
    public static RuleCatalogue shipped() {
        return new RuleCatalogue(RuleFiles.read());
    }

    public Set<String> ids() {
        return versions.keySet();
    }

    /** The newest version of each rule, for naming it. */
    public List<Rule> latest() {
        return versions.values().stream()
                .map(all -> Collections.max(all, Comparator.comparing(Rule::version)))
                .toList();
    }

    /** What the rule asks for in the year, in order of time; a period on whose first day no version is in force has none. */
    public List<Duty> duties(String id, int year) {
        List<Duty> duties = new ArrayList<>();
        for (Rule version : versions.getOrDefault(id, List.of())) {
            for (Period period : version.period().kind().periodsOf(year)) {
                if (version.inForceOn(period.first())) {
                    duties.add(new Duty(version, period));
                }
            }
        }
        duties.sort(Comparator.comparing(duty -> duty.period().first()));
        return duties;
    }

    /** The duty of that label, such as {@code 2022-Q4}. */
    public Optional<Duty> duty(String id, String label) {
        if (!label.matches("\\d{4}(-.*)?")) {
            return Optional.empty();
        }
        return duties(id, Integer.parseInt(label.substring(0, 4))).stream()
                .filter(duty -> duty.period().label().equals(label))
                .findFirst();
    }
}
