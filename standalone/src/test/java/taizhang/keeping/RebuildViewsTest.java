// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taizhang.api.Event;
import taizhang.api.account.AccountEvent.AccountClosed;
import taizhang.api.account.Login;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.codec.EventNames;
import taizhang.codec.LedgerJson;
import taizhang.keeping.Desk.Answer;
import taizhang.projection.Projection;
import taizhang.storage.Document;
import taizhang.storage.NewEvent;
import taizhang.storage.sqlite.SqliteStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildViewsTest {

    @TempDir
    private Path work;

    private String data;

    @BeforeEach
    void a_ledger_of_one_bureau() {
        data = work.resolve("data").toString();
        append(
                "b",
                new BureauRegistered(
                        new BureauId("b"), "某局", BureauKind.OTHER, Level.CITY, null, LocalDate.of(2026, 1, 1)));
    }

    private void append(String id, Event event) {
        append(id, EventNames.of(event), LedgerJson.mapper().writeValueAsBytes(event));
    }

    private void append(String id, String name, byte[] payload) {
        try (SqliteStore store = SqliteStore.open(Path.of(data), Clock.systemUTC())) {
            store.log()
                    .append(List.of(new NewEvent(
                            id,
                            id,
                            0,
                            null,
                            Instant.EPOCH,
                            name,
                            null,
                            payload,
                            "{\"actor\":\"admin\"}".getBytes(UTF_8))));
        }
    }

    @Test
    void the_views_are_found_as_the_program_finds_them() {
        assertThat(ViewsOfTheProgram.all().stream().map(Projection::name).collect(Collectors.toSet()))
                .isEqualTo(Parts.VIEWS);
    }

    @Test
    void every_view_is_made_anew_with_progress_and_the_old_generation_removed() {
        Desk.run("rebuild", "--data", data);
        Answer answer = Desk.run("rebuild", "--data", data);

        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("Rebuilt organisation: 1", "Rebuilt timeline: 1");
        assertThat(answer.err()).contains("organisation: 100% (1 / 1)");
        try (SqliteStore store = SqliteStore.open(Path.of(data), Clock.systemUTC())) {
            assertThat(store.documents().scan("organisation", null, 10))
                    .extracting(Document::id)
                    .containsExactly("organisation~3");
        }
    }

    @Test
    void one_view_alone_is_rebuilt_where_it_is_named() {
        assertThat(Desk.run("rebuild", "--data", data, "--view", "organisation").out())
                .contains("Rebuilt organisation")
                .doesNotContain("timeline");
        Answer unknown = Desk.run("rebuild", "--data", data, "--view", "timelin");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).contains("there is no view 'timelin'; the views are accounts, approvals, campaign");
    }

    @Test
    void what_can_not_be_folded_is_named_and_ends_with_1_also_when_tried_again() {
        append("ghost", new AccountClosed(new Login("ghost")));

        for (String command : List.of("rebuild", "retry")) {
            Answer answer = Desk.run(command, "--data", data, "--view", "accounts");
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.out())
                    .contains("Parked in accounts: 2 account.closed.v1 ghost", "ghost was never opened");
        }
    }

    @Test
    void an_event_of_a_newer_program_ends_it_with_a_sentence() {
        append("future", "study.session-dreamt.v7", "{}".getBytes(UTF_8));

        Answer answer = Desk.run("rebuild", "--data", data, "--view", "organisation");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err())
                .contains("position 2, study.session-dreamt.v7")
                .contains("start that version")
                .doesNotContain("\tat ");
    }
}
