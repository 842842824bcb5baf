// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.api.Event;
import taizhang.api.account.AccountEvent.AccountClosed;
import taizhang.api.account.AccountEvent.AccountOpened;
import taizhang.api.account.AccountEvent.RoleGranted;
import taizhang.api.account.Login;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.codec.LedgerJson;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.web.directory.AccountList.Line;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProjectionsTest {

    static final BureauId JUSTICE = new BureauId("ty-sf");
    static final BureauId OFFICE = new BureauId("ty-sf-office");
    static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);
    static final LocalDate JULY = LocalDate.of(2022, 7, 1);
    static final BureauFacts WITH_GROUP = new BureauFacts(true, null, null, null);
    static final BureauFacts WITHOUT_GROUP = new BureauFacts(false, null, null, null);

    @Nested
    class The_directory {

        final BureauLives lives = fold(
                new DirectoryProjection(),
                new BureauRegistered(OFFICE, "司法所", BureauKind.JUSTICE_OFFICE, Level.TOWNSHIP, JUSTICE, NEW_YEAR),
                new BureauRegistered(JUSTICE, "司法局", BureauKind.JUSTICE, Level.COUNTY, null, NEW_YEAR),
                new BureauDescribed(JUSTICE, WITH_GROUP, NEW_YEAR),
                new BureauDescribed(JUSTICE, WITHOUT_GROUP, JULY));

        final Directory directory = Directory.of(lives, JULY);

        @Test
        void lists_bureaus_in_the_order_of_their_codes() {
            assertThat(directory.bureaus()).extracting(Directory.Bureau::id).containsExactly(JUSTICE, OFFICE);
            assertThat(directory.subtree(JUSTICE)).containsExactly(JUSTICE, OFFICE);
        }

        @Test
        void tells_the_facts_in_force_on_a_day() {
            var bureau = directory.find(JUSTICE).orElseThrow();
            assertThat(bureau.factsOn(JULY.minusDays(1))).isEqualTo(WITH_GROUP);
            assertThat(bureau.factsOn(JULY)).isEqualTo(WITHOUT_GROUP);
            assertThat(bureau.factsOn(NEW_YEAR.minusDays(1))).isEqualTo(BureauFacts.NOTHING_TOLD);
        }

        @Test
        void can_be_asked_for_as_it_was_known_at_a_position() {
            assertThat(directory.at(1, JULY).bureaus())
                    .extracting(Directory.Bureau::id)
                    .containsExactly(OFFICE);
            assertThat(directory.at(3, JULY).find(JUSTICE).orElseThrow().factsOn(JULY))
                    .isEqualTo(WITH_GROUP);
        }

        @Test
        void comes_back_from_its_document_as_it_was() {
            byte[] body = LedgerJson.mapper().writeValueAsBytes(lives);
            assertThat(LedgerJson.mapper().readValue(body, BureauLives.class)).isEqualTo(lives);
        }
    }

    @Nested
    class The_list_of_accounts {

        final Login secretary = new Login("secretary-ty-sf");
        final Login admin = new Login("admin");

        final AccountList list = fold(
                new AccountListProjection(),
                new AccountOpened(secretary, Role.SUPERVISOR, null),
                new AccountOpened(admin, Role.ADMINISTRATOR, null),
                new RoleGranted(secretary, Role.SECRETARY, JUSTICE),
                new AccountClosed(secretary));

        @Test
        void shows_each_account_as_its_last_event_left_it() {
            assertThat(list.accounts())
                    .containsExactly(
                            new Line(admin, Role.ADMINISTRATOR, null, true),
                            new Line(secretary, Role.SECRETARY, JUSTICE, false));
        }

        @Test
        void comes_back_from_its_document_as_it_was() {
            byte[] body = LedgerJson.mapper().writeValueAsBytes(list);
            assertThat(LedgerJson.mapper().readValue(body, AccountList.class)).isEqualTo(list);
        }
    }

    @SafeVarargs
    private static <D, E extends Event> D fold(Projection<D> projection, E... events) {
        D document = null;
        for (int i = 0; i < events.length; i++) {
            Fact fact = new Fact(i + 1, Instant.EPOCH, "system", "one", 1, events[i]);
            for (String id : projection.addresses(fact)) {
                document = projection.fold(document, id, fact);
            }
        }
        return document;
    }
}
