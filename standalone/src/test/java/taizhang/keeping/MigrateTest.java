// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.folder.StartRefused;
import taizhang.folder.StoreLocation;
import taizhang.keeping.Desk.Answer;
import taizhang.storage.Store;
import taizhang.storage.check.CopyMark;
import taizhang.storage.check.KeptHead;
import taizhang.storage.sqlite.SqliteStore;
import taizhang.storage.sqlite.SqliteView;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class MigrateTest {

    @TempDir
    private Path work;

    private final MongoServer standIn = new MongoServer(new MemoryBackend());
    private Path data;
    private String server;

    @BeforeEach
    void a_small_ledger_and_an_empty_database() {
        data = work.resolve("data");
        try (SqliteStore store = SqliteStore.open(data, Clock.systemUTC())) {
            Desk.write(store);
        }
        standIn.bind("127.0.0.1", 0);
        server = standIn.getConnectionString() + "/ledger?taizhang.standalone=true";
    }

    @AfterEach
    void stop_the_server() {
        standIn.shutdownNow();
    }

    private static Answer migrate(Object from, Object to) {
        return Desk.run("migrate", "--from", from.toString(), "--to", to.toString());
    }

    private static String verified(Object location) {
        Answer answer = Desk.run("verify", "--views", "--store", location.toString());
        assertThat(answer.status()).as(answer.err()).isZero();
        return answer.out().substring(answer.out().indexOf('\n'));
    }

    @Test
    void to_a_server_and_back_keeps_chain_and_views() {
        Answer there = migrate(data, server);
        assertThat(there.err()).isEmpty();
        assertThat(there.status()).isZero();
        assertThat(verified(server)).isEqualTo(verified(data)).contains("View timeline");

        Path back = work.resolve("back");
        assertThat(migrate(server, back).status()).isZero();
        assertThat(verified(back)).isEqualTo(verified(data));
        try (SqliteStore store = SqliteStore.open(back, Clock.systemUTC())) {
            assertThat(store.log().append(Desk.events("a", 3, 1)).first()).isEqualTo(7);
            assertThat(store.documents().get("credential/admin")).isNotNull();
        }
    }

    @Test
    void is_refused_where_something_is_there_already_and_from_a_folder_in_use() {
        migrate(data, server);
        Answer again = migrate(data, server);
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("is not empty").hasLineCount(1);
        try (SqliteStore _ = SqliteStore.open(data, Clock.systemUTC())) {
            Answer inUse = migrate(data, work.resolve("other"));
            assertThat(inUse.status()).isEqualTo(1);
            assertThat(inUse.err()).contains("is in use by process").hasLineCount(1);
        }
    }

    @Test
    void goes_on_where_it_was_broken_off_and_until_then_no_program_starts_there() {
        StoreLocation.Server location = (StoreLocation.Server) StoreLocation.of(server);
        try (SqliteView origin = SqliteView.open(data);
                Store half = location.openUnfinished(Clock.systemUTC())) {
            var commits = origin.log().read(0, 10);
            new CopyMark(half.documents()).set(KeptHead.endOf(origin.log()));
            half.receiver().receive(commits.subList(0, 2));
        }
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> location.open(Clock.systemUTC()))
                .withMessageContaining("was broken off");

        Path other = work.resolve("other");
        try (SqliteStore store = SqliteStore.open(other, Clock.systemUTC())) {
            store.log().append(Desk.events("x", 0, 1));
        }
        assertThat(migrate(other, server).err()).contains("is not empty");

        assertThat(migrate(data, server).status()).isZero();
        assertThat(verified(server)).isEqualTo(verified(data));
        location.open(Clock.systemUTC()).close();
    }

    @Test
    void a_server_is_backed_up_into_a_folder_with_all_that_can_not_be_built_from_the_log() {
        migrate(data, server);
        Path backup = work.resolve("backup");
        Answer answer = Desk.run("backup", "--store", server, "--to", backup.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
        assertThat(Desk.run("head", "--data", backup.toString()).out())
                .isEqualTo(Desk.run("head", "--store", server).out());
        try (SqliteView copy = SqliteView.open(backup)) {
            assertThat(copy.documents().scan("", null, 100))
                    .extracting(document -> document.id())
                    .containsExactly("credential/admin", "idempotency/admin/1", "ledger/identity");
        }
    }

    @Test
    void no_answer_repeats_a_password() {
        String secret = "mongodb://taizhang:s3cret@127.0.0.1:1/ledger?serverSelectionTimeoutMS=50";
        assertThat(StoreLocation.of(secret)).hasToString("mongodb://127.0.0.1:1/ledger");
        Answer answer = Desk.run("verify", "--store", secret);
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).doesNotContain("s3cret").contains("127.0.0.1:1");
        assertThat(Desk.run("verify", "--store", "mongodb://taizhang:s3cret@:0:0/x")
                        .err())
                .doesNotContain("s3cret")
                .doesNotContain("\tat ");
    }

    @Test
    void where_the_server_has_no_ledger_a_sentence_says_so() {
        Answer answer = Desk.run("verify", "--store", server);
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err())
                .contains("There is no ledger in database ledger")
                .hasLineCount(1);
    }

    @Test
    void the_doctor_tells_what_kind_of_server_it_is() {
        migrate(data, server);
        assertThat(Desk.run("doctor", "--store", server).out()).contains("Topology:", "Head: 6 ");
    }
}
