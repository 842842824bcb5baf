// SPDX-License-Identifier: Apache-2.0
package taizhang.web.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import taizhang.axon.LedgerEventStore;
import taizhang.web.ShellTest;
import taizhang.web.ToyProgram;
import taizhang.web.clock.LedgerClock;

@ShellTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsWiringTest {

    @Test
    void events_go_to_the_ledgers_log_by_the_ledgers_clock(
            @Autowired EventStore store, @Autowired CommandBus commands, @Autowired LedgerClock clock) {
        assertThat(store).isInstanceOf(LedgerEventStore.class);
        assertThat(commands).isInstanceOf(SimpleCommandBus.class);
        assertThat(GenericEventMessage.clock).isInstanceOf(LedgerClock.class);
        assertThat(clock.getZone()).isEqualTo(LedgerClock.ZONE);
    }

    @Test
    void an_event_says_who_asked_for_it_by_which_command_and_no_more(@Autowired CorrelationDataProvider provider) {
        Map<String, Object> told = Map.of("actor", "admin", "commandId", "c1", "commandHash", "h1");
        var command = new GenericCommandMessage<>("a command", told).andMetaData(Map.of("address", "10.0.0.1"));
        assertThat(provider.correlationDataFor(command)).isEqualTo(told);
    }

    @Test
    void nothing_is_written_as_xml(@Autowired Map<String, Serializer> serializers) {
        assertThat(serializers.values())
                .isNotEmpty()
                .allSatisfy(serializer -> assertThat(serializer.getClass().getSimpleName())
                        .matches("EventSerializer|Jackson3Serializer"));
    }

    @ProcessingGroup("forgotten")
    static class Forgotten {
        @EventHandler
        void on(String event) {
            throw new AssertionError(event);
        }
    }

    @Test
    void a_processing_group_that_nobody_configured_ends_the_start() {
        var program = new SpringApplicationBuilder(ToyProgram.class, Forgotten.class);
        assertThatThrownBy(() -> program.run("--server.port=0", "--spring.main.banner-mode=off")
                        .close())
                .rootCause()
                .hasMessageContaining("forgotten");
    }
}
