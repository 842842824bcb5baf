// SPDX-License-Identifier: Apache-2.0
package taizhang.story.city;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The years of a made-up city as the commands that its people give, moment by moment.
 *
 * <p>Promises the same commands for the same size and seed; that those of one moment concern different things, so that it
 * does not matter in which order they are carried out; and that no more than a year of them is held at once.
 */
public final class GeneratedCity {

    /** The calendar that comes with the program ends a year later. */
    private static final int LAST_YEAR = 2025;

    private final CitySize size;
    private final long seed;
    private final int first;
    private final List<Office> offices;

    public GeneratedCity(CitySize size, long seed) {
        this.size = size;
        this.seed = seed;
        this.first = LAST_YEAR - size.years() + 1;
        this.offices = Offices.of(size, seed, first);
    }

    /** When the first of them is given. */
    public LocalDateTime begins() {
        return Agenda.hour(LocalDate.of(first, 1, 1), 0);
    }

    /** Tells of each moment at which something is done, from the first to the last. */
    public void tell(Consumer<List<Act>> listener) {
        Agenda agenda = new Agenda(LocalDate.of(LAST_YEAR + 1, 1, 1));
        for (int year = first; year <= LAST_YEAR; year++) {
            changeOffices(agenda, year);
            for (Office office : offices) {
                new OfficeYear(agenda, office, offices, year, seed).plan();
            }
            for (List<Act> acts = agenda.next(LocalDate.of(year + 1, 1, 1)); acts != null; ) {
                listener.accept(acts);
                acts = agenda.next(LocalDate.of(year + 1, 1, 1));
            }
        }
    }

    private void changeOffices(Agenda agenda, int year) {
        LocalDateTime opening = Agenda.hour(LocalDate.of(year, 1, 1), 0);
        for (Office office : offices) {
            if (year == first) {
                register(agenda, office, opening);
            } else if (office.isThereOn(opening.toLocalDate())
                    && Draw.of(seed, office.number(), year, 1).percent(0.5)) {
                String name = "%s（%d年更名）".formatted(office.name(), year);
                agenda.add(
                        opening,
                        "system",
                        "RenameBureau",
                        () -> effective(office, opening.toLocalDate()).put("name", name));
            }
            LocalDate ends = office.ends();
            if (ends != null && ends.getYear() == year) {
                end(agenda, office, ends);
            }
        }
    }

    private void register(Agenda agenda, Office office, LocalDateTime opening) {
        LocalDate since = LocalDate.of(first, 1, 1);
        // The bureaus above come first, at one moment their order would be chance; and all before anybody works.
        LocalDateTime registered = opening.minusHours(office.above() == null ? 2 : 1);
        agenda.add(registered, "system", "RegisterBureau", () -> {
            ObjectNode body = effective(office, since).put("name", office.name());
            body.put("kind", office.kind()).put("level", office.level());
            String above = office.above();
            if (above != null) {
                body.put("parent", above);
            }
            return body.put("hasCentralGroup", true)
                    .put("hasCommittee", true)
                    .put("hasGroups", true)
                    .put("isDefendant", office.defendant());
        });
        agenda.add(
                opening.minusMinutes(30),
                "system",
                "SetExpectedHeadcount",
                () -> effective(office, since).put("headcount", office.heads()));
    }

    private static void end(Agenda agenda, Office office, LocalDate ends) {
        LocalDateTime at = Agenda.hour(Agenda.lastWorkday(ends.minusDays(1)), 3);
        String into = office.into();
        if (into == null) {
            agenda.add(at, "system", "CloseBureau", () -> effective(office, ends));
        } else {
            agenda.add(
                    at, "system", "MergeBureaus", () -> effective(office, ends).put("into", into));
        }
    }

    private static ObjectNode effective(Office office, LocalDate day) {
        return Papers.json().put("id", office.id()).put("effectiveOn", day.toString());
    }
}
