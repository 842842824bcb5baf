// SPDX-License-Identifier: Apache-2.0
package taizhang.query.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import taizhang.api.record.RecordId;
import taizhang.projection.Views;
import taizhang.projection.Views.View;
import taizhang.query.asof.AsOf;

/** Answers what came of plans: one document each. */
@Component
public final class Plans {

    private final Views views;

    public Plans(Views views) {
        this.views = views;
    }

    /** The items of those that stood at that time. */
    public Map<RecordId, List<PlanWork.Item>> items(Collection<RecordId> plans, AsOf asOf) {
        Map<String, View<PlanWork>> found = plans.isEmpty()
                ? Map.of()
                : views.find(plans.stream().map(PlanWork::id).toList(), PlanWork.class);
        Map<RecordId, List<PlanWork.Item>> items = new HashMap<>();
        for (RecordId plan : plans) {
            View<PlanWork> view = found.get(PlanWork.id(plan));
            if (view != null) {
                items.put(plan, view.document().items(asOf.position()));
            }
        }
        return items;
    }
}
