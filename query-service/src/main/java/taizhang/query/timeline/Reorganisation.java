// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauEvent.BureauAliased;
import taizhang.api.bureau.BureauEvent.BureauChangeUndone;
import taizhang.api.bureau.BureauEvent.BureauClosed;
import taizhang.api.bureau.BureauEvent.BureauCoded;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauEvent.BureauMerged;
import taizhang.api.bureau.BureauEvent.BureauMoved;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauEvent.BureauRenamed;
import taizhang.api.bureau.BureauEvent.BureauSplit;
import taizhang.api.bureau.BureauEvent.ExpectedHeadcountSet;
import taizhang.api.bureau.BureauId;
import taizhang.web.directory.Directory;

/**
 * A day on which a bureau became another one.
 *
 * @param name the new name, or that of the other unit; empty where there is none
 */
record Reorganisation(LocalDate on, What what, String name) {

    enum What {
        CREATED,
        RENAMED,
        MOVED,
        /** Another went on in this one, which takes over its duty in the period that runs. */
        JOINED_BY,
        SPLIT,
        MERGED,
        CLOSED
    }

    /** What stands of a year, by day. */
    static List<Reorganisation> of(Directory.Bureau bureau, Directory directory, int year) {
        List<Reorganisation> found = new ArrayList<>();
        Set<Long> undone = bureau.life().undone();
        for (int i = 0; i < bureau.life().events().size(); i++) {
            if (!undone.contains(i + 1L)) {
                of(bureau.life().events().get(i).event(), directory).ifPresent(found::add);
            }
        }
        directory.mergedInto(bureau.id()).forEach(gone -> {
            if (gone.endsOn() != null) {
                found.add(new Reorganisation(gone.endsOn(), What.JOINED_BY, gone.name()));
            }
        });
        return found.stream()
                .filter(change -> change.on().getYear() == year)
                .sorted(Comparator.comparing(Reorganisation::on))
                .toList();
    }

    private static Optional<Reorganisation> of(BureauEvent event, Directory directory) {
        return switch (event) {
            case BureauRegistered registered -> change(registered, What.CREATED, "");
            case BureauRenamed renamed -> change(renamed, What.RENAMED, renamed.name());
            case BureauMoved moved -> change(moved, What.MOVED, name(moved.parent(), directory));
            case BureauMerged merged -> change(merged, What.MERGED, directory.name(merged.into()));
            case BureauSplit split -> change(split, What.SPLIT, "");
            case BureauClosed closed -> change(closed, What.CLOSED, "");
            case BureauDescribed _, ExpectedHeadcountSet _, BureauCoded _, BureauAliased _, BureauChangeUndone _ ->
                Optional.empty();
        };
    }

    private static Optional<Reorganisation> change(BureauEvent event, What what, String name) {
        return Optional.of(new Reorganisation(event.effectiveOn(), what, name));
    }

    private static String name(@Nullable BureauId parent, Directory directory) {
        return parent == null ? "" : directory.name(parent);
    }
}
