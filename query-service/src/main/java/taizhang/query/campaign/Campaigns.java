// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Life;
import taizhang.query.bureau.Scope;
import taizhang.query.campaign.CampaignYear.Activity;
import taizhang.query.campaign.CampaignYear.Plan;
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

    RollUp rollUp(CampaignKey key, AsOf asOf, Viewer viewer) {
        CampaignYear document = views.find(key.document(), CampaignYear.class)
                .map(Views.View::document)
                .orElse(CampaignYear.EMPTY);
        return answer(key, document, asOf, viewer);
    }

    /** Those in which something stands that the viewer may see, the latest year first. */
    List<RollUp> all(AsOf asOf, Viewer viewer) {
        List<CampaignKey> keys = views.find(CampaignIndex.ID, CampaignIndex.class)
                .map(index -> index.document().campaigns())
                .orElse(List.of());
        Map<String, Views.View<CampaignYear>> documents =
                views.find(keys.stream().map(CampaignKey::document).toList(), CampaignYear.class);
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(documents.get(key.document()))
                        .map(view -> answer(key, view.document(), asOf, viewer))
                        .stream())
                .filter(rollUp ->
                        rollUp.totals().activities() > 0 || !rollUp.plans().isEmpty())
                .toList();
    }

    private RollUp answer(CampaignKey key, CampaignYear document, AsOf asOf, Viewer viewer) {
        Directory directory = bureaus.directory();
        Scope scope = Scope.of(viewer, directory);
        List<Known<Activity>> activities = known(document.activities(), asOf)
                .filter(activity -> scope.hasAny(activity.said().bureaus()))
                .sorted(Comparator.comparing(activity -> activity.said().heldOn()))
                .toList();
        return new RollUp(
                key.campaign(),
                key.year(),
                asOf.day(),
                scope.wholeCity(),
                Tally.of(activities.stream().map(Known::said).toList()),
                rows(activities.stream().map(Known::said).toList(), directory, scope),
                activities.stream().map(activity -> held(activity, directory)).toList(),
                known(document.plans(), asOf)
                        .filter(plan -> scope.hasAny(List.of(plan.said().bureau())))
                        .sorted(Comparator.comparing(plan -> plan.said().issuedOn()))
                        .map(plan -> issued(
                                plan, activities.stream().map(Known::said).toList(), directory, asOf.today()))
                        .toList());
    }

    private static <T> Stream<Known<T>> known(List<Life<T>> lives, AsOf asOf) {
        return lives.stream().flatMap(life -> life.at(asOf.position()).map(said -> new Known<>(life, said)).stream());
    }

    private static List<RollUp.Row> rows(List<Activity> activities, Directory directory, Scope scope) {
        return activities.stream()
                .flatMap(activity -> activity.bureaus().stream())
                .filter(bureau -> scope.hasAny(List.of(bureau)))
                .distinct()
                .sorted()
                .map(bureau -> new RollUp.Row(
                        bureau,
                        directory.name(bureau),
                        Tally.of(activities.stream()
                                .filter(activity -> activity.bureaus().contains(bureau))
                                .toList())))
                .toList();
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
                        .map(item -> ItemProgress.of(plan.life().record(), item, activities, today))
                        .toList());
    }

    private static RollUp.Named named(BureauId bureau, Directory directory) {
        return new RollUp.Named(bureau, directory.name(bureau));
    }
}
