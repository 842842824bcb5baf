// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static taizhang.storage.contract.Events.event;
import static taizhang.storage.contract.Events.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.storage.ChainBroken;
import taizhang.storage.check.ChainCheck;

/** What someone can do to the rows at the shell, once the triggers against slips of the hand are gone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class DamagedRowsTest {

    private static final String EVENT_COLUMNS =
            "position, aggregate, sequence, type, id, at, name, revision, payload, metadata";

    @TempDir
    Path folder;

    private Connection shell;

    @BeforeEach
    void write_a_small_log_and_drop_the_triggers() throws SQLException {
        try (SqliteStore store = SqliteStore.open(folder, Clock.systemUTC())) {
            store.log().append(run("a", 0, 3));
            store.log().append(run("bb", 0, 1));
            store.log().append(List.of(event("a", 3), event("会议", 0)));
            store.log().append(run("ccc", 0, 1));
        }
        shell = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
        execute("PRAGMA synchronous = OFF");
        for (String table : List.of("commits", "events")) {
            execute("DROP TRIGGER %s_refuse_UPDATE".formatted(table));
            execute("DROP TRIGGER %s_refuse_DELETE".formatted(table));
        }
        check();
    }

    @AfterEach
    void leave_the_shell() throws SQLException {
        shell.close();
    }

    private int execute(String sql) throws SQLException {
        try (var statement = shell.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (var statement = shell.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private void check() {
        try (SqliteView view = SqliteView.open(folder)) {
            new ChainCheck(view.log(), _ -> {}).run();
            view.inspect();
        }
    }

    private void breaksAt(long position) {
        breaksBetween(position, position);
    }

    private void breaksBetween(long first, long last) {
        assertThatExceptionOfType(ChainBroken.class)
                .isThrownBy(this::check)
                .satisfies(broken -> assertThat(broken.position()).isBetween(first, last));
    }

    /** Flips every bit of a text or blob, one at a time, and puts it right again. */
    private int flipBytes(String table, String column, String where, long first, long position) throws SQLException {
        String hex = query("SELECT hex(%s) FROM %s %s".formatted(column, table, where));
        String literal = column.equals("hash") ? "x'%s'" : "CAST(x'%s' AS TEXT)";
        for (int bit = 0; bit < hex.length() * 4; bit++) {
            int digit = bit / 4;
            String flipped = hex.substring(0, digit)
                    + Integer.toHexString(Character.digit(hex.charAt(digit), 16) ^ 1 << bit % 4)
                    + hex.substring(digit + 1);
            set(table, column, literal.formatted(flipped), where);
            // A text that is no UTF-8 any more is named by its own position, any other change by that of its commit.
            breaksBetween(first, position);
        }
        set(table, column, literal.formatted(hex), where);
        return hex.length() * 4;
    }

    private void set(String table, String column, String value, String where) throws SQLException {
        assertThat(execute("UPDATE %s SET %s = %s %s".formatted(table, column, value, where)))
                .isEqualTo(1);
    }

    /** Flips every bit of a number; one that is a key may collide with another row's, which SQLite itself refuses. */
    private int flipNumber(String table, String column, long key, long position) throws SQLException {
        String keyColumn = table.equals("commits") ? "first" : "position";
        long number = Long.parseLong(query("SELECT %s FROM %s WHERE %s = %d".formatted(column, table, keyColumn, key)));
        int flips = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            long flipped = number ^ 1L << bit;
            boolean isKey = column.equals(keyColumn);
            try {
                set(table, column, Long.toString(flipped), "WHERE %s = %d".formatted(keyColumn, key));
            } catch (SQLException taken) {
                assertThat(taken.getMessage()).contains("UNIQUE");
                continue;
            }
            assertThatExceptionOfType(ChainBroken.class)
                    .as("%s.%s %d -> %d", table, column, number, flipped)
                    .isThrownBy(this::check)
                    .satisfies(broken -> assertThat(broken.position()).isLessThanOrEqualTo(position));
            set(table, column, Long.toString(number), "WHERE %s = %d".formatted(keyColumn, isKey ? flipped : key));
            flips++;
        }
        return flips;
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "4, 4", "5, 6", "7, 7"})
    void every_flipped_bit_of_a_commit_and_of_its_last_event_is_found(long first, long event) throws SQLException {
        int flips = flipBytes("commits", "hash", "WHERE first = " + first, first, first);
        for (String column : List.of("first", "last", "at")) {
            // Where the end of a commit is wrong, the place behind it may be the first that is.
            flips += flipNumber("commits", column, first, event + 1);
        }
        for (String column : List.of("aggregate", "type", "id", "name", "payload", "metadata")) {
            flips += flipBytes("events", column, "WHERE position = " + event, first, event);
        }
        for (String column : List.of("position", "sequence", "at")) {
            flips += flipNumber("events", column, event, event);
        }
        check();
        assertThat(flips).isGreaterThan(1_000);
    }

    @Test
    void a_removed_event_is_found_where_it_stood_and_not_served() throws SQLException {
        for (int position = 1; position <= 7; position++) {
            execute("CREATE TEMP TABLE kept AS SELECT * FROM events WHERE position = " + position);
            execute("DELETE FROM events WHERE position = " + position);
            breaksAt(position);
            execute("INSERT INTO events SELECT * FROM kept");
            execute("DROP TABLE kept");
        }
        execute("DELETE FROM events WHERE aggregate = 'a' AND sequence = 1");
        try (SqliteView view = SqliteView.open(folder)) {
            assertThatExceptionOfType(ChainBroken.class)
                    .isThrownBy(() -> view.log().aggregate("a", 0))
                    .withMessageContaining("event 1 of a is missing");
        }
    }

    @Test
    void a_removed_commit_is_found_where_it_stood() throws SQLException {
        for (long first : new long[] {1, 4, 5, 7}) {
            execute("CREATE TEMP TABLE kept AS SELECT * FROM commits WHERE first = " + first);
            execute("DELETE FROM commits WHERE first = " + first);
            breaksAt(first);
            execute("INSERT INTO commits SELECT * FROM kept");
            execute("DROP TABLE kept");
        }
    }

    @Test
    void events_and_commits_that_changed_places_are_found() throws SQLException {
        swap("events", "position", 2, 3);
        breaksAt(1);
        swap("events", "position", 2, 3);
        swap("events", "position", 4, 7);
        breaksAt(4);
        swap("events", "position", 4, 7);
        check();
        set("commits", "hash", query("SELECT quote(hash) FROM commits WHERE first = 7"), "WHERE first = 4");
        breaksAt(4);
    }

    private void swap(String table, String key, long one, long other) throws SQLException {
        execute("UPDATE %s SET %s = -99 WHERE %2$s = %d".formatted(table, key, one));
        execute("UPDATE %s SET %s = %d WHERE %2$s = %d".formatted(table, key, one, other));
        execute("UPDATE %s SET %s = %d WHERE %2$s = -99".formatted(table, key, other));
    }

    @Test
    void events_that_belong_to_no_commit_are_found() throws SQLException {
        for (long position : new long[] {-3, 0, 8, 100}) {
            execute(
                    "INSERT INTO events (%s) SELECT %d, 'x', 0, type, id, at, name, revision, payload, metadata FROM events WHERE position = 1"
                            .formatted(EVENT_COLUMNS, position));
            breaksAt(position);
            execute("DELETE FROM events WHERE position = " + position);
        }
    }

    @Test
    void inserted_commits_are_found() throws SQLException {
        for (long[] firstLast : new long[][] {{-3, -3}, {0, 0}, {2, 2}, {6, 6}, {8, 8}, {20, 25}}) {
            execute("INSERT INTO commits SELECT %d, %d, at, hash FROM commits WHERE first = 7"
                    .formatted(firstLast[0], firstLast[1]));
            assertThatExceptionOfType(ChainBroken.class).isThrownBy(this::check);
            execute("DELETE FROM commits WHERE first = " + firstLast[0]);
        }
        check();
    }

    @Test
    void a_cut_tail_is_sound_in_itself() throws SQLException {
        execute("DELETE FROM commits WHERE first = 7");
        breaksAt(7);
        execute("DELETE FROM events WHERE position = 7");
        check();
    }
}
