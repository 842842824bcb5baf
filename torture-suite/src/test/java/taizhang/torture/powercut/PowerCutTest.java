// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.storage.Commit;
import taizhang.torture.trial.Findings;
import taizhang.torture.trial.Slice;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class PowerCutTest {

    private static final int ROWS = 60;
    private static final int CUTS = 60;

    @TempDir
    Path work;

    private final Random random = new Random(7);

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_torn_by_a_cut_at_any_moment() throws Exception {
        Slice.of(new PowerCut(), work);
    }

    @Test
    void a_disk_that_does_not_do_what_a_sync_asks_for_is_found_out() throws Exception {
        Path live = Files.createDirectory(work.resolve("live")).toRealPath();
        History history = new History(List.of());
        Tap.installed().record(live, history);
        List<Commit> done = new Workload(live, history, "w").run(4, 60, random);
        Tap.installed().forget(live);

        var said = new ByteArrayOutputStream();
        Findings findings = new Findings("power-cut", 7, new PrintStream(said, true, StandardCharsets.UTF_8));
        new Cutting(work.resolve("image"), new Inspection(done, findings), random)
                .along(history, new Disk(false, Map.of()), CUTS, "a lying disk");

        assertThat(findings.tally().lost()).isPositive();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("LOST power-cut (seed 7): a lying disk, after step");
    }

    /** The setting that is usual with a write-ahead file, and the one below it. */
    @ParameterizedTest
    @ValueSource(strings = {"NORMAL", "OFF"})
    void a_database_that_syncs_less_than_ours_loses_rows(String synchronous) throws Exception {
        assertThat(cutsThatLoseRows(synchronous)).isPositive();
    }

    @Test
    void a_database_that_syncs_as_ours_does_loses_none() throws Exception {
        assertThat(cutsThatLoseRows("FULL")).isZero();
    }

    private int cutsThatLoseRows(String synchronous) throws Exception {
        Path live = Files.createDirectory(work.resolve("live")).toRealPath();
        History history = new History(List.of());
        Tap.installed().record(live, history);
        try (Connection database = open(live)) {
            execute(database, "PRAGMA journal_mode = WAL");
            execute(database, "PRAGMA synchronous = " + synchronous);
            execute(database, "CREATE TABLE rows (n INTEGER PRIMARY KEY)");
            for (int n = 1; n <= ROWS; n++) {
                execute(database, "INSERT INTO rows VALUES (" + n + ")");
                history.acknowledged("rows", n);
            }
        }
        Tap.installed().forget(live);

        Disk disk = new Disk(true, Map.of());
        int losing = 0;
        for (Step step : history.steps()) {
            disk.follow(step);
            if (disk.acknowledged().getOrDefault("rows", 0L) > rowsAfterACut(disk)) {
                losing++;
            }
        }
        return losing;
    }

    private long rowsAfterACut(Disk disk) throws IOException {
        Path image = work.resolve("image");
        Images.write(image, disk.afterTheCut(random));
        try (Connection database = open(image);
                var statement = database.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM rows")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException noTableOrNoDatabase) {
            return 0;
        }
    }

    private static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
