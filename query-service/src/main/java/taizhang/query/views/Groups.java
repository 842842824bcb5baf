// SPDX-License-Identifier: Apache-2.0
package taizhang.query.views;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import taizhang.axon.DocumentTokenStore;
import taizhang.projection.Group;
import taizhang.projection.LiveProjections;

/** The groups of this process, also those that another process runs. */
@Component
class Groups {

    private final LiveProjections projections;
    private final DocumentTokenStore tokens;

    Groups(LiveProjections projections, DocumentTokenStore tokens) {
        this.projections = projections;
        this.tokens = tokens;
    }

    List<Group> all() {
        List<Group> groups = projections.groups();
        Map<String, Long> stored =
                tokens.positions(groups.stream().map(Group::name).toList());
        return groups.stream()
                .map(group -> group.at(Math.max(group.position(), stored.getOrDefault(group.name(), 0L))))
                .toList();
    }
}
