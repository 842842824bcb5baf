// SPDX-License-Identifier: Apache-2.0
package taizhang.web.live;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import taizhang.projection.Group;
import taizhang.projection.LiveProjections;

/**
 * Down while a group stands still, {@code PARKED} while events wait for a program that can fold them. Not part of
 * readiness: a restart mends neither, and everything else is as good as ever.
 */
final class ViewsHealth implements HealthIndicator {

    private static final Status PARKED =
            new Status("PARKED", "events are parked; see /views or docs/guide/operator.md");

    private final LiveProjections projections;

    ViewsHealth(LiveProjections projections) {
        this.projections = projections;
    }

    @Override
    public Health health() {
        List<Group> ill =
                projections.groups().stream().filter(group -> !group.isWell()).toList();
        Health.Builder health = switch (worst(ill)) {
            case STILL -> Health.down();
            case WAITING -> Health.status(PARKED);
            case NONE -> Health.up();
        };
        ill.forEach(group -> health.withDetail(
                group.name(), group.trouble() == null ? group.parked() + " parked" : group.trouble()));
        return health.build();
    }

    private enum Trouble {
        NONE,
        WAITING,
        STILL
    }

    private Trouble worst(List<Group> ill) {
        if (!projections.failing().isEmpty() || ill.stream().anyMatch(group -> group.trouble() != null)) {
            return Trouble.STILL;
        }
        return ill.isEmpty() ? Trouble.NONE : Trouble.WAITING;
    }
}
