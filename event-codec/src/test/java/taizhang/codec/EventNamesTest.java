// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.Event;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.Postponed;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventNamesTest {

    private record Unheard() implements Event {}

    @Test
    void every_event_of_the_api_has_a_name() throws Exception {
        Path classes = Path.of(
                Event.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> events = Files.isDirectory(classes) ? eventsUnder(classes) : eventsInJar(classes);
        assertThat(events).hasSizeGreaterThan(8);
        assertThat(EventNames.all().stream().<Class<?>>map(EventNames::classOf).distinct())
                .containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void every_kind_of_record_can_be_recorded_corrected_voided_and_restored() {
        assertThat(Stream.of(
                                Examples.SESSION_HELD,
                                Examples.LECTURE_GIVEN,
                                Examples.MEETING_HELD,
                                Examples.PLAN_ISSUED,
                                Examples.ACTIVITY_HELD,
                                Examples.CASE_REGISTERED,
                                Examples.REPORT_FILED)
                        .map(Details::recordKind))
                .as("one example of each kind")
                .containsExactly(RecordKind.values());
        assertThat(EventNames.all().stream().map(EventNames::classOf).filter(Voided.class::equals))
                .hasSameSizeAs(RecordKind.values());
        assertThat(EventNames.all().stream().map(EventNames::classOf).filter(Recorded.class::equals))
                .hasSameSizeAs(RecordKind.values());
        assertThat(EventNames.all().stream().map(EventNames::classOf).filter(Restored.class::equals))
                .hasSameSizeAs(RecordKind.values());
    }

    @Test
    void what_can_be_scheduled_can_also_be_postponed_called_off_and_found_not_held() {
        long scheduled = names(Scheduled.class);
        assertThat(scheduled).isPositive();
        assertThat(names(Postponed.class)).isEqualTo(scheduled);
        assertThat(names(Cancelled.class)).isEqualTo(scheduled);
        assertThat(names(ScheduleVoided.class)).isEqualTo(scheduled);
    }

    private static long names(Class<? extends Event> type) {
        return EventNames.all().stream()
                .map(EventNames::classOf)
                .filter(type::equals)
                .count();
    }

    @Test
    void names_are_kebab_case_and_versioned() {
        assertThat(EventNames.all()).allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*"));
    }

    @Test
    void a_name_nobody_gave_is_refused_by_that_name() {
        assertThatThrownBy(() -> EventNames.classOf("study.session-dreamt.v1"))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("study.session-dreamt.v1");
    }

    @Test
    void an_event_without_a_name_is_refused_by_its_class_and_kind() {
        assertThatThrownBy(() -> EventNames.of(new Unheard()))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("Unheard");
        assertThatThrownBy(() -> EventNames.of(new Drafted(Examples.STUDY, Examples.SESSION_HELD)))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("Drafted about a STUDY_SESSION");
    }

    private static List<Class<?>> eventsInJar(Path jar) throws IOException, ClassNotFoundException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            return eventsUnder(inside.getPath("/"));
        }
    }

    private static List<Class<?>> eventsUnder(Path root) throws IOException, ClassNotFoundException {
        List<Class<?>> events = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                String path = root.relativize(file).toString();
                String name =
                        path.substring(0, path.length() - ".class".length()).replace('/', '.');
                if (!name.endsWith("package-info") && !name.endsWith("module-info")) {
                    Class<?> type = Class.forName(name);
                    if (Event.class.isAssignableFrom(type) && !type.isInterface()) {
                        events.add(type);
                    }
                }
            }
        }
        return events;
    }
}
