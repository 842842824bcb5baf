// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.storage.StoreUnavailable;

/** What only a server with users, with a full disk or with a successor says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailuresTest {

    private static final ServerAddress SERVER = new ServerAddress("db.example", 27017);

    private static StoreUnavailable meaning(MongoException cause) {
        Address address = Address.of("mongodb://secretary:geheim@db.example/ledger");
        return Failures.unavailable(address, "The log can't be read", cause);
    }

    private static MongoException command(int code, String message) {
        return new MongoCommandException(
                BsonDocument.parse("{ok: 0, code: %d, errmsg: '%s'}".formatted(code, message)), SERVER);
    }

    @Test
    void a_user_without_the_right_is_named_the_role() {
        assertThat(meaning(command(13, "not authorized")))
                .hasMessage("The log can't be read (database ledger at db.example): the user may not do this;"
                        + " grant it the role readWrite on this database");
    }

    @Test
    void a_full_disk_is_told_apart() {
        StoreUnavailable full = meaning(command(14_031, "out of disk space"));
        assertThat(full.isFull()).isTrue();
        assertThat(full).hasMessageContaining("make room");
        assertThat(meaning(command(91, "shutting down")).isFull()).isFalse();
    }

    @Test
    void any_other_failure_keeps_the_drivers_words_and_hides_the_password() {
        assertThat(meaning(new MongoSocketReadException("Prematurely reached end of stream", SERVER)))
                .hasMessage("The log can't be read (database ledger at db.example): Prematurely reached end of stream")
                .hasCauseInstanceOf(MongoSocketReadException.class);
    }
}
