// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.storage.mongodb.model.Promise.ACKNOWLEDGED_IS_DURABLE;
import static taizhang.storage.mongodb.model.Promise.CONFLICTS_ARE_REAL;
import static taizhang.storage.mongodb.model.Promise.NO_UNIT_OF_WORK_TWICE;
import static taizhang.storage.mongodb.model.Promise.POINTERS_COMPLETE_THEIR_ANCHOR;
import static taizhang.storage.mongodb.model.Promise.POSITIONS_TILE;
import static taizhang.storage.mongodb.model.Promise.REJECTED_IS_NOT_STORED;
import static taizhang.storage.mongodb.model.Promise.SEQUENCES_ARE_CONTIGUOUS;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each part of the protocol is needed: without it the checker finds a way to a broken promise, and prints it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenAppendProtocolTest {

    private static final Faults A_LOST_REPLY = new Faults(1, 0, 0);
    private static final Faults A_CRASH = new Faults(0, 1, 0);
    private static final Faults A_FAILOVER = new Faults(0, 0, 1);

    @Test
    void a_head_read_locally_makes_a_hole() {
        breaks(Configurations.contended(A_FAILOVER), Flaw.LEARNS_HEAD_LOCALLY, POSITIONS_TILE);
    }

    @Test
    void an_aggregate_loaded_locally_makes_a_gap_in_its_sequence() {
        breaks(Configurations.contended(A_FAILOVER), Flaw.LOADS_LOCALLY, SEQUENCES_ARE_CONTIGUOUS);
    }

    @Test
    void without_help_before_append_a_sequence_is_used_twice() {
        breaks(Configurations.wide(A_CRASH), Flaw.DOES_NOT_HELP, SEQUENCES_ARE_CONTIGUOUS);
    }

    @Test
    void without_help_before_append_a_commit_follows_an_anchor_that_lacks_a_pointer() {
        breaks(Configurations.wideWithBystander(A_CRASH), Flaw.DOES_NOT_HELP, POINTERS_COMPLETE_THEIR_ANCHOR);
    }

    @Test
    void help_that_trusts_a_duplicate_pointer_acknowledges_what_a_failover_may_take_back() {
        breaks(Configurations.wide(A_FAILOVER), Flaw.TRUSTS_DUPLICATE_POINTER, ACKNOWLEDGED_IS_DURABLE);
    }

    @Test
    void without_validation_of_further_aggregates_a_sequence_is_used_twice() {
        breaks(Configurations.wide(Faults.NONE), Flaw.DOES_NOT_VALIDATE, SEQUENCES_ARE_CONTIGUOUS);
    }

    @Test
    void validation_on_a_view_older_than_the_head_uses_a_sequence_twice() {
        breaks(Configurations.wide(A_FAILOVER), Flaw.VALIDATES_ON_OLDER_VIEW, SEQUENCES_ARE_CONTIGUOUS);
    }

    @Test
    void two_inserts_in_flight_make_a_hole() {
        breaks(Configurations.batches(Faults.NONE), Flaw.TWO_INSERTS_IN_FLIGHT, POSITIONS_TILE);
    }

    @Test
    void a_forgotten_own_position_refuses_a_unit_of_work_that_is_stored() {
        breaks(Configurations.contended(A_LOST_REPLY), Flaw.FORGETS_OWN_POSITIONS, REJECTED_IS_NOT_STORED);
    }

    @Test
    void a_forgotten_own_position_doubles_an_event_without_an_aggregate() {
        breaks(Configurations.withoutAggregates(A_LOST_REPLY), Flaw.FORGETS_OWN_POSITIONS, NO_UNIT_OF_WORK_TWICE);
    }

    @Test
    void the_last_sequence_as_id_lets_ranges_overlap() {
        breaks(Configurations.threeWriters(Faults.NONE), Flaw.ID_IS_LAST_SEQUENCE, POSITIONS_TILE);
    }

    @Test
    void an_acknowledgement_without_majority_does_not_last() {
        breaks(Configurations.contended(A_FAILOVER), Flaw.ACKNOWLEDGES_WITHOUT_MAJORITY, ACKNOWLEDGED_IS_DURABLE);
    }

    @Test
    void a_duplicate_taken_for_foreign_without_its_mark_doubles_an_event_without_an_aggregate() {
        breaks(Configurations.withoutAggregates(A_LOST_REPLY), Flaw.NEVER_READS_MARK, NO_UNIT_OF_WORK_TWICE);
    }

    @Test
    void a_duplicate_taken_for_foreign_without_its_mark_refuses_a_unit_of_work_that_is_stored() {
        breaks(Configurations.contended(A_LOST_REPLY), Flaw.NEVER_READS_MARK, REJECTED_IS_NOT_STORED);
    }

    /** Two reads are not one moment: between "nobody is at my position" and "who is under my key" we may have got there. */
    @Test
    void a_key_judged_without_its_mark_refuses_a_unit_of_work_that_is_stored() {
        breaks(Configurations.contended(A_LOST_REPLY), Flaw.JUDGES_KEY_WITHOUT_MARK, REJECTED_IS_NOT_STORED);
    }

    @Test
    void a_lost_race_taken_for_a_conflict_refuses_without_a_reason() {
        breaks(Configurations.threeWriters(Faults.NONE), Flaw.REJECTS_ON_ANY_DUPLICATE, CONFLICTS_ARE_REAL);
    }

    private static void breaks(AppendModel sound, Flaw flaw, Promise promise) {
        assertThat(Checker.explore(sound).counterexample())
                .as("the sound protocol under the same faults")
                .isEmpty();
        Verdict.Counterexample found =
                Checker.explore(sound.brokenBy(flaw)).counterexample().orElseThrow();
        System.out.println(flaw + " breaks " + found);
        assertThat(found.broken()).isEqualTo(promise.name());
    }
}
