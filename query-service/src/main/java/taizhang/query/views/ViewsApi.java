// SPDX-License-Identifier: Apache-2.0
package taizhang.query.views;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import taizhang.projection.Building;
import taizhang.projection.Group;
import taizhang.projection.Letter;

/** The same for programs. */
@RestController
class ViewsApi {

    private final Groups groups;

    ViewsApi(Groups groups) {
        this.groups = groups;
    }

    /** @param parked how many facts wait; {@code documents} and {@code aggregates} tell of the first ones */
    record ViewAnswer(
            String name,
            long position,
            long head,
            long lag,
            long perSecond,
            int generation,
            @Nullable String shape,
            @Nullable Building rebuild,
            @Nullable String failure,
            @Nullable String trouble,
            long parked,
            Map<String, Letter> documents,
            Map<String, Letter> aggregates) {

        static ViewAnswer of(Group group) {
            return new ViewAnswer(
                    group.name(),
                    group.position(),
                    group.head(),
                    group.lag(),
                    group.perSecond(),
                    group.generation(),
                    group.shape(),
                    group.building(),
                    group.failure(),
                    group.trouble(),
                    group.parked(),
                    group.documents(),
                    group.aggregates());
        }
    }

    @GetMapping("/api/views")
    List<ViewAnswer> views() {
        return groups.all().stream().map(ViewAnswer::of).toList();
    }
}
