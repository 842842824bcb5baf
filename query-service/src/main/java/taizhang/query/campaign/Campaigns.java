// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Life;
import taizhang.query.bureau.Scope;
import taizhang.query.bureau.Tree;
import taizhang.query.bureau.WholeBureau;
import taizhang.query.campaign.CampaignYear.Activity;
import taizhang.query.campaign.CampaignYear.Plan;
import taizhang.query.share.RecordShares;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/** Answers what came of campaigns: one document each, and the directory. */
@Component
class Campaigns {

    private record Known<T>(Life<T> life, T said) {}

    private final Views views;
    private final Bureaus bureaus;

    Campaigns(Views views, Bureaus bureaus) {
        this.views = views;
        this.bureaus = bureaus;
    }

    /** In the tree of the time. */
    RollUp rollUp(CampaignKey key, AsOf asOf, Viewer viewer) {
        return rollUp(key, Tree.THEN, asOf, viewer);
    }

    /**
     * @param tree THEN: each unit that took part has a row of its own, under its name of that year; NOW: what a merged unit
     *     did is added to what the one did that it went on in, a record of both once
     */
    RollUp rollUp(CampaignKey key, Tree tree, AsOf asOf, Viewer viewer) {
        CampaignYear document = views.find(key.document(), CampaignYear.class)
                .map(Views.View::document)
                .orElse(CampaignYear.EMPTY);
        return answer(key, document, tree, asOf, viewer);
    }

    /** The years of which anything was ever on record, the latest first; a list of all years at once would read all. */
    List<Integer> years() {
        return keys().stream().map(CampaignKey::year).distinct().toList();
    }

    /** Those of a year in which something stands that the viewer may see. */
    List<RollUp> ofYear(int year, AsOf asOf, Viewer viewer) {
        List<CampaignKey> keys =
                keys().stream().filter(key -> key.year() == year).toList();
        Map<String, Views.View<CampaignYear>> documents =
                views.find(keys.stream().map(CampaignKey::document).toList(), CampaignYear.class);
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(documents.get(key.document()))
                        .map(view -> answer(key, view.document(), Tree.THEN, asOf, viewer))
                        .stream())
                .filter(rollUp ->
                        rollUp.totals().activities() > 0 || !rollUp.plans().isEmpty())
                .toList();
    }

    private List<CampaignKey> keys() {
        return views.find(CampaignIndex.ID, CampaignIndex.class)
                .map(index -> index.document().campaigns())
                .orElse(List.of());
    }

    private RollUp answer(CampaignKey key, CampaignYear document, Tree tree, AsOf asOf, Viewer viewer) {
        Directory directory = WholeBureau.tree(bureaus.directory(), tree, key.year(), asOf);
        Scope scope = Scope.of(viewer, directory);
        List<Known<Activity>> activities = known(document.activities(), asOf)
                .filter(activity -> scope.hasAny(activity.said().bureaus()))
                .sorted(Comparator.comparing(activity -> activity.said().heldOn()))
                .toList();
        Map<RecordId, List<Activity>> ofPlans = new HashMap<>();
        for (Known<Activity> activity : activities) {
            RecordId plan = activity.said().plan();
            if (plan != null) {
                ofPlans.computeIfAbsent(plan, _ -> new ArrayList<>()).add(activity.said());
            }
        }
        return new RollUp(
                key.campaign(),
                key.year(),
                asOf.day(),
                tree,
                scope.wholeCity(),
                Tally.of(activities.stream().map(Known::said).toList()),
                rows(activities, parts(activities, asOf), tree, directory, scope),
                activities.stream().map(activity -> held(activity, directory)).toList(),
                known(document.plans(), asOf)
                        .filter(plan -> scope.hasAny(List.of(plan.said().bureau())))
                        .sorted(Comparator.comparing(plan -> plan.said().issuedOn()))
                        .map(plan -> issued(
                                plan, ofPlans.getOrDefault(plan.life().record(), List.of()), directory, asOf.today()))
                        .toList());
    }

    private static <T> Stream<Known<T>> known(List<Life<T>> lives, AsOf asOf) {
        return lives.stream().flatMap(life -> life.at(asOf.position()).map(said -> new Known<>(life, said)).stream());
    }

    private static List<RollUp.Row> rows(
            List<Known<Activity>> activities, Parts parts, Tree tree, Directory directory, Scope scope) {
        Map<BureauId, Map<Known<Activity>, Set<BureauId>>> held = new TreeMap<>();
        Map<BureauId, Set<BureauId>> lineage = new HashMap<>();
        for (Known<Activity> activity : activities) {
            for (BureauId bureau : activity.said().bureaus()) {
                if (scope.hasAny(List.of(bureau))) {
                    BureauId row = tree == Tree.NOW ? directory.goingOn(bureau) : bureau;
                    // By identity: two activities that say the same are two, one of two units of a row is one.
                    held.computeIfAbsent(row, _ -> new IdentityHashMap<>())
                            .computeIfAbsent(activity, _ -> new TreeSet<>())
                            .add(bureau);
                    if (!row.equals(bureau)) {
                        lineage.computeIfAbsent(row, _ -> new TreeSet<>()).add(bureau);
                    }
                }
            }
        }
        return held.entrySet().stream()
                .map(row -> new RollUp.Row(
                        row.getKey(),
                        directory.name(row.getKey()),
                        lineage.getOrDefault(row.getKey(), Set.of()).stream()
                                .map(gone -> named(gone, directory))
                                .toList(),
                        Tally.of(row.getValue().entrySet().stream()
                                .map(own -> parts.of(
                                        own.getValue(),
                                        own.getKey().life().record(),
                                        own.getKey().said()))
                                .toList())))
                .toList();
    }

    /** One document for each joint activity. */
    private Parts parts(List<Known<Activity>> activities, AsOf asOf) {
        List<RecordId> joint = activities.stream()
                .filter(activity -> activity.said().bureaus().size() > 1)
                .map(activity -> activity.life().record())
                .toList();
        Map<String, Views.View<RecordShares>> found =
                views.find(joint.stream().map(RecordShares::id).toList(), RecordShares.class);
        Map<RecordId, Map<BureauId, RecordShares.Said>> shares = new HashMap<>();
        joint.forEach(record -> {
            Views.View<RecordShares> view = found.get(RecordShares.id(record));
            if (view != null) {
                shares.put(record, view.document().at(asOf.position()));
            }
        });
        return new Parts(shares);
    }

    private static RollUp.Held held(Known<Activity> activity, Directory directory) {
        Activity said = activity.said();
        return new RollUp.Held(
                activity.life().record(),
                said.title(),
                said.heldOn(),
                said.place(),
                said.bureaus().stream().map(bureau -> named(bureau, directory)).toList(),
                said.quantities());
    }

    private static RollUp.Issued issued(
            Known<Plan> plan, List<Activity> activities, Directory directory, LocalDate today) {
        Plan said = plan.said();
        return new RollUp.Issued(
                plan.life().record(),
                said.title(),
                named(said.bureau(), directory),
                said.issuedOn(),
                said.window(),
                said.items().stream()
                        .map(item ->
                                ItemProgress.of(plan.life().record(), item, said.hasDropped(item), activities, today))
                        .toList());
    }

    private static RollUp.Named named(BureauId bureau, Directory directory) {
        return new RollUp.Named(bureau, directory.name(bureau));
    }
}
