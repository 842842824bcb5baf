// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.BureauLife;
import taizhang.web.directory.Directory;
import taizhang.web.directory.Directory.Bureau;

/** The units of a directory as rules see them, each worked out once. */
public final class Subjects {

    private final Directory directory;
    private final Map<BureauId, List<Exemption>> exemptions;
    private final Map<BureauId, Subject> known = new HashMap<>();

    public Subjects(Directory directory, Map<BureauId, List<Exemption>> exemptions) {
        this.directory = directory;
        this.exemptions = Map.copyOf(exemptions);
    }

    /** One that nothing went on in and that was exempted from nothing. */
    public static Subject of(Bureau bureau) {
        return new Subjects(new Directory(List.of(bureau)), Map.of()).subject(bureau);
    }

    public Subject subject(Bureau bureau) {
        return subject(bureau, new HashSet<>());
    }

    private Subject subject(Bureau bureau, Set<BureauId> passed) {
        Subject found = known.get(bureau.id());
        if (found != null) {
            return found;
        }
        passed.add(bureau.id());
        List<Subject> merged = new ArrayList<>();
        for (Bureau gone : directory.mergedInto(bureau.id())) {
            if (!passed.contains(gone.id())) {
                merged.add(subject(gone, passed));
            }
        }
        Subject subject = told(bureau, merged).exempted(exemptions.getOrDefault(bureau.id(), List.of()));
        known.put(bureau.id(), subject);
        return subject;
    }

    /** The unit to which another belonged on a day, or the one in which that has gone on by then. */
    public @Nullable BureauId parent(Bureau bureau, LocalDate day) {
        BureauId parent = bureau.life().parentOn(day);
        Set<BureauId> passed = new HashSet<>();
        while (parent != null && passed.add(parent)) {
            BureauId next = directory
                    .find(parent)
                    .map(above -> above.life().mergedInto(day))
                    .orElse(null);
            if (next == null) {
                return parent;
            }
            parent = next;
        }
        return parent;
    }

    /** Fact by fact: what was told of one says nothing of the others. */
    private static List<Dated<BureauFacts>> layered(List<Dated<BureauFacts>> sorted) {
        List<Dated<BureauFacts>> layered = new ArrayList<>();
        BureauFacts known = BureauFacts.NOTHING_TOLD;
        for (Dated<BureauFacts> next : sorted) {
            known = known.with(next.told());
            layered.add(new Dated<>(next.from(), known));
        }
        return layered;
    }

    private static Subject told(Bureau bureau, List<Subject> merged) {
        BureauLife life = bureau.life();
        Set<Long> undone = life.undone();
        List<Dated<BureauFacts>> facts = new ArrayList<>();
        List<Dated<BureauKind>> kinds = new ArrayList<>();
        kinds.add(new Dated<>(LocalDate.MIN, life.registration().kind()));
        for (int at = 0; at < life.events().size(); at++) {
            BureauEvent event = life.events().get(at).event();
            if (event instanceof BureauDescribed described && !undone.contains(at + 1L)) {
                facts.add(new Dated<>(described.effectiveOn(), described.facts()));
                if (described.kind() != null) {
                    kinds.add(new Dated<>(described.effectiveOn(), described.kind()));
                }
            }
        }
        return new Subject(
                bureau.id(),
                bureau.unit(),
                bureau.effectiveOn(),
                bureau.endsOn(),
                layered(Dated.sorted(facts)),
                Dated.sorted(kinds),
                merged,
                List.of());
    }
}
