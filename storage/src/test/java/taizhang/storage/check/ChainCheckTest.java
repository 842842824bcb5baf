// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static taizhang.storage.contract.Events.HELD;
import static taizhang.storage.contract.Events.event;
import static taizhang.storage.contract.Events.run;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;
import taizhang.storage.NewEvent;
import taizhang.storage.adapter.Head;
import taizhang.storage.adapter.UnitOfWork;
import taizhang.storage.memory.MemoryCommitLog;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ChainCheckTest {

    private static final Instant NINE = Instant.parse("2022-12-01T01:00:00.123456789Z");

    private final MemoryCommitLog log = new MemoryCommitLog(Clock.fixed(NINE, ZoneOffset.UTC));
    private final List<Commit> written;

    ChainCheckTest() {
        log.append(run("a", 0, 3));
        log.append(run("b", 0, 1));
        log.append(List.of(event("a", 3), event("b", 1)));
        log.append(run("c", 0, 1));
        log.append(run("c", 1, 1));
        written = List.copyOf(log.read(0, 100));
    }

    private static Head check(List<Commit> commits) {
        return new ChainCheck(WrittenDown.of(commits), _ -> {}).run();
    }

    private static Head check(List<Commit> commits, KeptHead kept) {
        return new ChainCheck(WrittenDown.of(commits), _ -> {}).run(kept);
    }

    /** The commit at this index, and whatever follows it, is not what was written. */
    private void breaksAt(int index, List<Commit> commits) {
        long position = written.get(index).first();
        assertThatExceptionOfType(ChainBroken.class)
                .isThrownBy(() -> check(commits))
                .satisfies(broken -> assertThat(broken.position()).isEqualTo(position));
    }

    private List<Commit> edited(int index, Commit commit) {
        List<Commit> commits = new ArrayList<>(written);
        commits.set(index, commit);
        return commits;
    }

    private KeptHead keptAfter(int index) {
        return KeptHead.of(Head.after(written.get(index)));
    }

    @Test
    void a_log_as_it_was_written_is_sound_up_to_its_head() {
        List<Long> progress = new ArrayList<>();
        Head head = new ChainCheck(log, progress::add).run();
        assertThat(head.position()).isEqualTo(8);
        assertThat(head.hash()).isEqualTo(written.getLast().hash());
        assertThat(progress).endsWith(8L);
        assertThat(KeptHead.endOf(log).hash()).isEqualTo(head.hash());
    }

    @Test
    void an_empty_log_is_sound() {
        MemoryCommitLog empty = new MemoryCommitLog(Clock.systemUTC());
        assertThat(new ChainCheck(empty, _ -> {}).run().position()).isZero();
        assertThat(KeptHead.endOf(empty).position()).isZero();
    }

    @Test
    void a_log_longer_than_a_page_is_walked_to_its_end_and_its_last_commit_too() {
        for (int n = 0; n < 3_000; n++) {
            log.append(run("long", n, 1));
        }
        List<Commit> commits = new ArrayList<>(log.read(0, Integer.MAX_VALUE));
        assertThat(check(commits).position()).isEqualTo(3_008);
        Commit last = commits.removeLast();
        byte[] hash = last.hash().clone();
        hash[31] ^= 1;
        commits.add(new Commit(last.first(), last.at(), last.events(), hash));
        assertThatExceptionOfType(ChainBroken.class)
                .isThrownBy(() -> check(commits))
                .satisfies(broken -> assertThat(broken.position()).isEqualTo(3_008));
    }

    @Test
    void every_flipped_bit_is_found_at_its_commit() {
        int flips = 0;
        for (int index = 0; index < written.size(); index++) {
            for (Commit flipped : BitFlips.of(written.get(index))) {
                WrittenDown log = new WrittenDown(edited(index, flipped), 8, Long.MAX_VALUE);
                int at = index;
                assertThatExceptionOfType(ChainBroken.class)
                        .isThrownBy(() -> new ChainCheck(log, _ -> {}).run())
                        // A wrong "first" may send the commit elsewhere; the place it left is what breaks.
                        .satisfies(broken -> assertThat(broken.position())
                                .isLessThanOrEqualTo(written.get(at).first()));
                flips++;
            }
        }
        assertThat(flips).isGreaterThan(8_000);
    }

    @Test
    void a_removed_commit_is_found() {
        for (int index = 0; index < written.size() - 1; index++) {
            List<Commit> commits = new ArrayList<>(written);
            commits.remove(index);
            breaksAt(index, commits);
        }
    }

    @Test
    void two_commits_that_changed_places_are_found() {
        List<Commit> commits = new ArrayList<>(written);
        Collections.swap(commits, 3, 4);
        breaksAt(3, commits);
        Commit fourth = written.get(3);
        Commit fifth = written.get(4);
        List<Commit> renumbered = new ArrayList<>(written.subList(0, 3));
        renumbered.add(new Commit(fourth.first(), fifth.at(), fifth.events(), fifth.hash()));
        renumbered.add(new Commit(fifth.first(), fourth.at(), fourth.events(), fourth.hash()));
        breaksAt(3, renumbered);
    }

    @Test
    void an_inserted_commit_is_found_also_when_it_carries_a_hash_that_fits() {
        Commit third = written.get(2);
        Commit forged = Head.after(written.get(1)).next(UnitOfWork.of(run("x", 0, 1)), third.at());
        List<Commit> commits = new ArrayList<>(written.subList(0, 2));
        commits.add(forged);
        for (Commit behind : written.subList(2, 5)) {
            commits.add(new Commit(behind.first() + 1, behind.at(), behind.events(), behind.hash()));
        }
        assertThatExceptionOfType(ChainBroken.class)
                .isThrownBy(() -> check(commits))
                .satisfies(broken -> assertThat(broken.position()).isEqualTo(6));
    }

    @Test
    void events_removed_added_or_moved_within_a_commit_are_found() {
        Commit first = written.getFirst();
        List<List<NewEvent>> changes = List.of(
                first.events().subList(0, 2),
                List.of(
                        first.events().get(1),
                        first.events().get(0),
                        first.events().get(2)),
                List.of(
                        first.events().get(0),
                        first.events().get(1),
                        first.events().get(2),
                        event("a", 3, HELD)));
        for (List<NewEvent> events : changes) {
            breaksAt(0, edited(0, new Commit(1, first.at(), events, first.hash())));
        }
    }

    @Test
    void a_cut_tail_is_found_only_by_a_head_that_was_kept() {
        List<Commit> cut = written.subList(0, 3);
        assertThat(check(cut).position()).isEqualTo(6);
        assertThatExceptionOfType(ChainBroken.class)
                .isThrownBy(() -> check(cut, keptAfter(4)))
                .withMessageContaining("its tail was cut off")
                .satisfies(broken -> assertThat(broken.position()).isEqualTo(7));
        assertThat(check(cut, keptAfter(2)).position()).isEqualTo(6);
        assertThat(check(written, keptAfter(2)).position()).isEqualTo(8);
        assertThat(check(written, new KeptHead(0, new byte[32])).position()).isEqualTo(8);
    }

    @Test
    void a_log_written_anew_with_sound_hashes_is_found_only_by_a_head_that_was_kept() {
        Commit third = Head.after(written.get(1)).next(UnitOfWork.of(run("x", 0, 2)), NINE);
        Commit fourth = Head.after(third).next(UnitOfWork.of(run("y", 0, 1)), NINE);
        List<Commit> anew = List.of(written.get(0), written.get(1), third, fourth);
        assertThat(check(anew).position()).isEqualTo(7);
        for (int kept : List.of(2, 3)) {
            assertThatExceptionOfType(ChainBroken.class)
                    .isThrownBy(() -> check(anew, keptAfter(kept)))
                    .satisfies(broken -> assertThat(broken.position())
                            .isEqualTo(written.get(kept).last()));
        }
        assertThat(check(anew, keptAfter(1)).position()).isEqualTo(7);
        KeptHead within = new KeptHead(2, written.getFirst().hash());
        assertThatExceptionOfType(ChainBroken.class).isThrownBy(() -> check(anew, within));
    }

    @Test
    void a_log_that_claims_more_than_can_be_read_is_broken_behind_what_can() {
        WrittenDown claims = new WrittenDown(written, 12, Long.MAX_VALUE);
        assertThatExceptionOfType(ChainBroken.class)
                .isThrownBy(() -> new ChainCheck(claims, _ -> {}).run())
                .satisfies(broken -> assertThat(broken.position()).isEqualTo(9));
    }

    @Test
    void a_wrong_hash_before_an_unreadable_commit_is_named_first() {
        List<Commit> commits = edited(1, new Commit(4, NINE, run("b", 0, 1), new byte[32]));
        WrittenDown unreadable = WrittenDown.unreadableAt(7, commits);
        assertThatExceptionOfType(ChainBroken.class)
                .isThrownBy(() -> new ChainCheck(unreadable, _ -> {}).run())
                .satisfies(broken -> assertThat(broken.position()).isEqualTo(4));
    }
}
