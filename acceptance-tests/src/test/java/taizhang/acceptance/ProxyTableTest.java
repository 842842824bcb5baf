// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The proxy sends every path to the service that answers for it; that the handlers are the routes is tested elsewhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProxyTableTest {

    private final ProxyTable table = ProxyTable.ofTheRealProxy();

    @ParameterizedTest
    @ValueSource(strings = {"command", "query"})
    void knows_every_path_of(String service) {
        Set<String> paths = pathsOf(service);
        List<String> astray = paths.stream()
                .filter(path -> !table.serviceOf(path).equals(service))
                .toList();

        assertThat(paths).hasSizeGreaterThan(5);
        assertThat(astray).isEmpty();
    }

    @Test
    void has_no_line_that_leads_nowhere() {
        Set<String> paths = pathsOf("command");
        paths.add("/v3/api-docs/commands");
        List<ProxyTable.Line> idle = table.lines().stream()
                .filter(line -> paths.stream().noneMatch(line.paths().asPredicate()))
                .toList();

        assertThat(idle).isEmpty();
    }

    @Test
    void does_not_take_a_record_for_a_form_because_of_its_name() {
        assertThat(table.serviceOf("/records/news")).isEqualTo("query");
        assertThat(table.serviceOf("/bureaus/new-town/timeline")).isEqualTo("query");
        assertThat(table.serviceOf("/accountsx")).isEqualTo("query");
        assertThat(table.serviceOf("/v3/api-docs")).isEqualTo("query");
    }

    /** Of all controllers of a service, each variable with something that nobody would name so. */
    private static Set<String> pathsOf(String service) {
        var controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        List<String> patterns = new ArrayList<>();
        controllers.findCandidateComponents("taizhang." + service).forEach(definition -> {
            Class<?> controller = ClassUtils.resolveClassName(definition.getBeanClassName(), null);
            String base = patternsOf(controller).findFirst().orElse("");
            Stream.of(controller.getDeclaredMethods())
                    .filter(handler -> AnnotatedElementUtils.hasAnnotation(handler, RequestMapping.class))
                    .flatMap(handler -> patternsOf(handler))
                    .forEach(pattern -> patterns.add(base + pattern));
        });
        Set<String> paths = new TreeSet<>();
        patterns.forEach(pattern -> paths.add(pattern.replaceAll("\\{[^}]+}", "some-thing")));
        return paths;
    }

    private static Stream<String> patternsOf(AnnotatedElement element) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
        return mapping == null
                ? Stream.empty()
                : mapping.path().length == 0 ? Stream.of("") : Stream.of(mapping.path());
    }
}
