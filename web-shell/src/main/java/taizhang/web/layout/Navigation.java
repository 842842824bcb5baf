// SPDX-License-Identifier: Apache-2.0
package taizhang.web.layout;

import java.util.Comparator;
import java.util.List;
import taizhang.api.account.Role;

/** The main menu of each role. */
public final class Navigation {

    private static final List<Place> READING = List.of(
            new Place("nav.home", "/"),
            new Place("nav.city", "/city"),
            new Place("nav.bureaus", "/bureaus"),
            new Place("nav.campaigns", "/campaigns"),
            new Place("nav.compliance", "/compliance"),
            new Place("nav.people", "/people"));

    private static final List<Place> ADMINISTRATION = List.of(
            new Place("nav.home", "/"),
            new Place("nav.bureaus", "/bureaus"),
            new Place("nav.bureaus.new", "/bureaus/new"),
            new Place("nav.accounts", "/accounts"),
            new Place("nav.people", "/people"),
            new Place("nav.views", "/views"));

    /** @param current the reader is on this page or below it */
    public record Entry(String key, String href, boolean current) {}

    private record Place(String key, String href) {

        boolean holds(String path) {
            return path.equals(href) || !href.equals("/") && path.startsWith(href + "/");
        }
    }

    private Navigation() {}

    static List<Entry> of(Role role, String path) {
        List<Place> places = switch (role) {
            case SECRETARY, SUPERVISOR -> READING;
            case ADMINISTRATOR -> ADMINISTRATION;
        };
        String nearest = places.stream()
                .filter(place -> place.holds(path))
                .map(Place::href)
                .max(Comparator.comparing(String::length))
                .orElse("");
        return places.stream()
                .map(place -> new Entry(place.key(), place.href(), place.href().equals(nearest)))
                .toList();
    }
}
