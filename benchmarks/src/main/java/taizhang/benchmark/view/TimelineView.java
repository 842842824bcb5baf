// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.view;

import java.lang.reflect.Constructor;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import taizhang.projection.Projection;

/** The query service's own projection of timelines. */
final class TimelineView {

    private static final String PACKAGE = "taizhang.query.timeline";

    private TimelineView() {}

    /** Found as the program finds it, because it is nobody's business outside its package. */
    static Projection<?> projection() throws ReflectiveOperationException {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        for (var found : scan.findCandidateComponents(PACKAGE)) {
            Constructor<?> constructor = Class.forName(found.getBeanClassName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Projection<?>) constructor.newInstance();
        }
        throw new ClassNotFoundException("no projection in " + PACKAGE);
    }
}
