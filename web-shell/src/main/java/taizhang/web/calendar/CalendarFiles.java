// SPDX-License-Identifier: Apache-2.0
package taizhang.web.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code calendar/<year>.json}; a file that doesn't fit its shape ends the start. */
final class CalendarFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private CalendarFiles() {}

    static List<CalendarYear> read() {
        try {
            List<CalendarYear> years = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:calendar/*.json")) {
                try (InputStream json = file.getInputStream()) {
                    years.add(JSON.readValue(json, CalendarYear.class));
                }
            }
            return years;
        } catch (IOException e) {
            throw new UncheckedIOException("the calendar files can't be read", e);
        }
    }
}
