// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.report;

import java.util.ArrayList;
import java.util.List;

/** All sections of one run, in the order in which they were begun. */
public final class Report {

    private final List<Section> sections = new ArrayList<>();

    public Section section(String name, String title, String text) {
        Section section = new Section(name, title, text);
        sections.add(section);
        return section;
    }

    public List<Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream()).toList();
    }

    public List<String> notRun() {
        return sections.stream()
                .flatMap(section -> section.notRun().stream())
                .distinct()
                .toList();
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }
}
