// SPDX-License-Identifier: Apache-2.0
package taizhang.web.layout;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.account.Role;

/** The main menu of each role. */
public final class Navigation {

    private static final List<Place> READING = List.of(
            Place.dated("nav.home", "/"),
            Place.dated("nav.city", "/city"),
            Place.dated("nav.bureaus", "/bureaus"),
            Place.dated("nav.campaigns", "/campaigns"),
            Place.dated("nav.compliance", "/compliance"),
            Place.dated("nav.exemptions", "/exemptions"),
            Place.dated("nav.exports", "/exports"),
            new Place("nav.notices", "/notices", false),
            new Place("nav.reminders", "/reminders", false),
            new Place("nav.people", "/people", false));

    private static final List<Place> SUPERVISION = Stream.concat(
                    READING.stream(),
                    Stream.of(new Place("nav.approvals", "/approvals", false), Place.dated("nav.years", "/years")))
            .toList();

    private static final List<Place> ADMINISTRATION = List.of(
            new Place("nav.home", "/", false),
            new Place("nav.bureaus", "/bureaus", false),
            new Place("nav.bureaus.new", "/bureaus/new", false),
            new Place("nav.accounts", "/accounts", false),
            new Place("nav.people", "/people", false),
            new Place("nav.views", "/views", false));

    /** @param current the reader is on this page or below it */
    public record Entry(String key, String href, boolean current) {}

    /** @param dated its page shows figures or records, as of any day */
    private record Place(String key, String href, boolean dated) {

        static Place dated(String key, String href) {
            return new Place(key, href, true);
        }

        String href(@Nullable String day) {
            return dated && day != null ? href + "?asOf=" + day : href;
        }

        boolean holds(String path) {
            return path.equals(href) || !href.equals("/") && path.startsWith(href + "/");
        }
    }

    private Navigation() {}

    /** @param day the day that the reader looks at, so that the next page is as of the same */
    static List<Entry> of(Role role, String path, @Nullable String day) {
        List<Place> places = switch (role) {
            case SECRETARY -> READING;
            case SUPERVISOR -> SUPERVISION;
            case ADMINISTRATOR -> ADMINISTRATION;
        };
        String nearest = places.stream()
                .filter(place -> place.holds(path))
                .map(Place::href)
                .max(Comparator.comparing(String::length))
                .orElse("");
        return places.stream()
                .map(place ->
                        new Entry(place.key(), place.href(day), place.href().equals(nearest)))
                .toList();
    }
}
