// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;
import static taizhang.axon.Events.commits;
import static taizhang.axon.Events.event;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitsOfWorkTest {

    private final CommitLog log =
            new MemoryCommitLog(Clock.fixed(Instant.parse("2022-12-05T01:00:00Z"), ZoneOffset.UTC));
    private final LedgerEventStore store = LedgerEventStore.on(log, new MemoryDocumentStore(), Events.JSON);

    @AfterEach
    void everything_is_ended() {
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().rollback();
        }
        store.close();
    }

    @Nested
    class One_commit {

        @Test
        void holds_what_a_command_and_those_nested_in_it_published() throws Exception {
            CommandBus bus = SimpleCommandBus.builder().build();
            DefaultCommandGateway gateway =
                    DefaultCommandGateway.builder().commandBus(bus).build();
            bus.subscribe("register", command -> {
                store.publish(event("bureau", 0, "registered"));
                gateway.sendAndWait(named("describe"));
                store.publish(event("bureau", 2, "renamed"));
                return null;
            });
            bus.subscribe("describe", command -> {
                store.publish(event("bureau", 1, "described"), event("other", 0, "told"));
                return null;
            });

            gateway.sendAndWait(named("register"));

            assertThat(commits(log)).containsExactly(List.of("registered", "described", "told", "renamed"));
        }

        @Test
        void also_holds_what_subscribers_published_while_it_was_prepared() {
            store.subscribe(messages -> messages.stream()
                    .filter(message -> message.getPayload().equals("held"))
                    .forEach(_ -> store.publish(event("answer", 0, "noticed"))));

            committed(() -> store.publish(event("record", 0, "held")));

            assertThat(commits(log)).containsExactly(List.of("held", "noticed"));
        }

        @Test
        void is_written_for_an_event_outside_any_unit_of_work() {
            store.publish(event("record", 0, "held"), event("record", 1, "corrected"));
            assertThat(commits(log)).containsExactly(List.of("held", "corrected"));
        }

        @Test
        void is_not_written_for_nothing() {
            committed(() -> {});
            store.publish(List.of());
            assertThat(commits(log)).isEmpty();
        }
    }

    @Nested
    class Until_the_root_commits {

        @Test
        void the_log_holds_nothing_but_the_unit_of_work_reads_its_own_events() {
            UnitOfWork<?> root = start();
            store.publish(event("record", 0, "held"));
            UnitOfWork<?> nested = start();
            store.publish(event("record", 1, "corrected"));
            nested.commit();

            assertThat(log.head()).isZero();
            assertThat(store.readEvents("record").asStream().map(Message::getPayload))
                    .map(Object::toString)
                    .containsExactly("held", "corrected");
            assertThat(store.lastSequenceNumberFor("record")).contains(1L);

            root.commit();
            assertThat(commits(log)).containsExactly(List.of("held", "corrected"));
            assertThat(store.readEvents("record").asStream()).hasSize(2);
        }

        @Test
        void a_failure_after_the_events_were_handed_over_leaves_nothing() {
            UnitOfWork<?> root = start();
            store.publish(event("record", 0, "held"));
            root.onPrepareCommit(_ -> {
                throw new IllegalStateException("the last check failed");
            });

            assertThatThrownBy(root::commit).hasMessage("the last check failed");
            assertThat(log.head()).isZero();
        }

        @Test
        void a_failure_of_what_was_to_be_committed_with_them_leaves_nothing() {
            UnitOfWork<?> root = start();
            store.publish(event("record", 0, "held"));
            root.onPrepareCommit(_ -> root.onCommit(_ -> {
                throw new IllegalStateException("another resource is gone");
            }));

            assertThatThrownBy(root::commit).hasMessage("another resource is gone");
            assertThat(log.head()).isZero();
        }

        @Test
        void a_nested_one_that_was_rolled_back_leaves_nothing_of_itself() {
            UnitOfWork<?> root = start();
            store.publish(event("record", 0, "held"));
            UnitOfWork<?> nested = start();
            store.publish(event("other", 0, "told"));
            nested.rollback();
            root.commit();

            assertThat(commits(log)).containsExactly(List.of("held"));
        }
    }

    @Nested
    class A_lost_race {

        @Test
        void is_a_concurrency_exception_and_writes_nothing() {
            store.publish(event("record", 0, "held"), event("record", 1, "corrected"));

            assertThatThrownBy(() ->
                            committed(() -> store.publish(event("other", 0, "told"), event("record", 1, "voided"))))
                    .isInstanceOf(ConcurrencyException.class)
                    .hasMessageContaining("record")
                    .hasMessageContaining("[1]");
            assertThat(commits(log)).containsExactly(List.of("held", "corrected"));
        }

        @Test
        void for_the_first_event_is_a_creation_exception() {
            store.publish(event("record", 0, "held"));

            assertThatThrownBy(() -> committed(() -> store.publish(event("record", 0, "held too"))))
                    .isInstanceOf(AggregateStreamCreationException.class)
                    .hasMessageContaining("record");
        }
    }

    @Test
    void an_unavailable_store_is_told_as_it_is() {
        CommitLog full = new ForwardingLog(log) {
            @Override
            public Commit append(List<NewEvent> events) {
                throw new StoreUnavailable("no space left", new IOException(), true);
            }
        };
        LedgerEventStore onFull = LedgerEventStore.on(full, new MemoryDocumentStore(), Events.JSON);

        assertThatThrownBy(() -> committed(() -> onFull.publish(event("record", 0, "held"))))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        failure -> assertThat(failure.isFull()).isTrue());
    }

    @Test
    void an_event_of_no_aggregate_stands_alone_under_its_own_id() throws Exception {
        EventMessage<String> notice = GenericEventMessage.asEventMessage("audited");
        committed(() -> store.publish(notice));

        NewEvent stored = log.read(0, 1).getFirst().events().getFirst();
        assertThat(stored)
                .extracting(NewEvent::aggregate, NewEvent::sequence, NewEvent::type)
                .containsExactly(notice.getIdentifier(), 0L, null);
        try (var stream = store.openStream(null)) {
            TrackedEventMessage<?> read = stream.nextAvailable();
            assertThat(read.getPayload()).isEqualTo("audited");
        }
    }

    private static CommandMessage<?> named(String name) {
        return new org.axonframework.commandhandling.GenericCommandMessage<>(asCommandMessage(name), name);
    }

    private static UnitOfWork<?> start() {
        return DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("cause"));
    }

    private static void committed(Runnable work) {
        UnitOfWork<?> unit = start();
        work.run();
        unit.commit();
    }
}
