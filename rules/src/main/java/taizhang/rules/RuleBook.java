// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import taizhang.api.rule.RuleEvent;
import taizhang.api.rule.RuleEvent.RuleRetired;
import taizhang.api.rule.RuleEvent.RuleVersionPublished;
import taizhang.rules.RuleFault.Kind;

/**
 * All that was read, made into rules. Whatever a rule says must be understood: an unknown field or choice refuses the file
 * and is named with its place, for a rule that is half obeyed would give wrong verdicts in silence.
 */
public final class RuleBook {

    /** In whose name a fault in a text of the ledger is told. */
    private static final String PUBLISHED = "ledger";

    /** What an overlay says for itself or not at all. */
    private static final Set<String> NEVER_INHERITED =
            Set.of("id", "version", "overlayOf", "effective", "text", "status", "onChange", "examples", "exemptions");

    private final List<RuleDraft> drafts;

    /** What each rule says with all that it was completed by, in the order of its versions. */
    private final Map<String, List<Map<String, Object>>> completed = new LinkedHashMap<>();

    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();

    private RuleBook(List<RuleDraft> drafts) {
        this.drafts = List.copyOf(drafts);
        Set<String> ids = new TreeSet<>();
        for (RuleDraft draft : drafts) {
            String id = draft.text("id");
            if (id == null) {
                throw new RuleFault(Kind.FIELD_MISSING, draft.lines().place(draft.place(), List.of("id")), "");
            }
            ids.add(id);
        }
        ids.forEach(id -> complete(id, new HashSet<>()));
    }

    static RuleBook empty() {
        return new RuleBook(List.of());
    }

    /**
     * With the rules of one more file.
     *
     * @throws RuleFault where the text is wrong or does not go with what is there
     */
    public RuleBook and(String file, String text) {
        List<RuleDraft> more = new ArrayList<>(drafts);
        more.addAll(RuleReader.read(file, text));
        return new RuleBook(more);
    }

    /**
     * What one more text to be published would add.
     *
     * @throws RuleFault where it is not one version of one rule, is wrong or does not go with what is there
     */
    public Rule addedBy(String text) {
        List<RuleDraft> one = RuleReader.read(PUBLISHED, text);
        if (one.size() != 1) {
            RulePlace place = one.isEmpty()
                    ? new RulePlace(PUBLISHED, null, 1, null)
                    : one.getLast().place();
            throw new RuleFault(Kind.ONE_AT_A_TIME, place, "");
        }
        RuleBook all = and(PUBLISHED, text);
        return all.known(String.valueOf(one.getFirst().text("id"))).getLast();
    }

    /**
     * With what the city said of rules, in that order. It was in keeping with the rules of that time; where a later edition of
     * the program brings a version of the same number, the city's stands.
     */
    public RuleBook and(List<? extends RuleEvent> said) {
        List<RuleDraft> all = new ArrayList<>(drafts);
        for (RuleEvent event : said) {
            switch (event) {
                case RuleVersionPublished published -> {
                    all.removeIf(draft -> draft.is(published.rule(), published.version()));
                    all.addAll(RuleReader.read(PUBLISHED, published.text()));
                }
                case RuleRetired retired ->
                    all.replaceAll(draft ->
                            draft.is(retired.rule(), retired.version()) ? draft.until(retired.lastDay()) : draft);
            }
        }
        return new RuleBook(all);
    }

    public RuleCatalogue catalogue() {
        return new RuleCatalogue(all());
    }

    public List<Rule> all() {
        return rules.values().stream().flatMap(List::stream).toList();
    }

    private List<Rule> known(String id) {
        return rules.getOrDefault(id, List.of());
    }

    private List<RuleDraft> of(String id) {
        return drafts.stream().filter(draft -> id.equals(draft.text("id"))).toList();
    }

    private void complete(String id, Set<String> above) {
        if (rules.containsKey(id)) {
            return;
        }
        List<Rule> versions = new ArrayList<>();
        List<Map<String, Object>> bodies = new ArrayList<>();
        above.add(id);
        for (RuleDraft draft : of(id)) {
            String parent = draft.text("overlayOf");
            Map<String, Object> body = parent == null ? draft.completed() : overlay(draft, parent, above);
            Rule rule = draft.as(Rule.class, body);
            if (parent != null) {
                Tightening.require(
                        new RuleVersions(known(parent)).on(rule.effective().from()), rule, draft);
            }
            versions.add(rule);
            bodies.add(body);
        }
        above.remove(id);
        requireApart(id, versions);
        rules.put(id, versions);
        completed.put(id, bodies);
    }

    /** The parent completed by the overlay's own fields; the defaults of its file are not for it (rules E2.4). */
    private Map<String, Object> overlay(RuleDraft draft, String parent, Set<String> above) {
        if (above.contains(parent)) {
            throw new RuleFault(Kind.OVERLAY_CYCLE, draft.lines().place(draft.place(), List.of("overlayOf")), parent);
        }
        if (of(parent).isEmpty()) {
            throw new RuleFault(Kind.PARENT_UNKNOWN, draft.lines().place(draft.place(), List.of("overlayOf")), parent);
        }
        complete(parent, above);
        List<Rule> versions = known(parent);
        Rule chosen = new RuleVersions(versions).on(from(draft));
        Map<String, Object> below =
                new LinkedHashMap<>(completed.getOrDefault(parent, List.of()).get(versions.indexOf(chosen)));
        below.keySet().removeAll(NEVER_INHERITED);
        if (draft.own().get("period") instanceof Map<?, ?> period && period.containsKey("kind")) {
            // Another way to cut time leaves nothing of the old one.
            below.remove("period");
        }
        return RuleDraft.laidOver(below, draft.own());
    }

    private static LocalDate from(RuleDraft draft) {
        Object from = draft.own().get("effective") instanceof Map<?, ?> effective ? effective.get("from") : null;
        try {
            return from == null ? LocalDate.MAX : LocalDate.parse(from.toString());
        } catch (DateTimeException e) {
            throw new RuleFault(
                    Kind.PERIOD_IMPOSSIBLE,
                    draft.lines().place(draft.place(), List.of("effective", "from")),
                    from + "");
        }
    }

    private void requireApart(String id, List<Rule> versions) {
        try {
            new RuleVersions(versions);
        } catch (RuleFault.OfField overlap) {
            RuleDraft last = of(id).getLast();
            throw overlap.at(last.place(), last.lines());
        }
    }
}
