// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.storage.contract.Events.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.storage.ChainBroken;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.check.ChainCheck;
import taizhang.storage.check.KeptHead;

/**
 * Random bits of the file itself, whatever they belong to. System property {@code taizhang.flips} says how many, {@code
 * taizhang.seed} repeats a run.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(3_600)
class DamagedFileTest {

    private static final int FLIPS = Integer.getInteger("taizhang.flips", 1_500);
    private static final long SEED =
            Long.getLong("taizhang.seed", ThreadLocalRandom.current().nextLong());

    @TempDir
    Path folder;

    @Test
    void a_flipped_bit_is_named_or_has_changed_nothing_of_the_log() throws IOException {
        try (SqliteStore store = SqliteStore.open(folder, Clock.systemUTC())) {
            for (int n = 0; n < 100; n++) {
                store.log().append(run("meeting-" + n % 7, n / 7, 1));
            }
        }
        Path file = folder.resolve("ledger.db");
        byte[] sound = Files.readAllBytes(file);
        byte[] head;
        try (SqliteView view = SqliteView.open(folder)) {
            head = KeptHead.endOf(view.log()).hash();
        }
        Random random = new Random(SEED);
        int named = 0;
        for (int n = 0; n < FLIPS; n++) {
            int bit = random.nextInt(sound.length * 8);
            byte[] flipped = sound.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);
            try (SqliteView view = SqliteView.open(folder)) {
                byte[] found = new ChainCheck(view.log(), _ -> {}).run().hash();
                view.inspect();
                assertThat(found).as("bit %d, seed %d", bit, SEED).isEqualTo(head);
            } catch (ChainBroken | StoreUnavailable | StoreTooNew sentence) {
                named++;
            } catch (RuntimeException e) {
                throw new AssertionError("bit %d, seed %d".formatted(bit, SEED), e);
            }
        }
        assertThat(named).as("seed %d", SEED).isGreaterThan(FLIPS / 4);
    }
}
