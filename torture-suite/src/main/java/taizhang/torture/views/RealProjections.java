// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.views;

import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import taizhang.projection.Projection;

/** The projections of the query service, found as the program finds them. */
final class RealProjections {

    private RealProjections() {}

    static List<Projection<?>> all() {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
            scanner.scan("taizhang.query");
            context.refresh();
            @SuppressWarnings({"unchecked", "rawtypes"})
            Collection<Projection<?>> found =
                    (Collection) context.getBeansOfType(Projection.class).values();
            return List.copyOf(found);
        }
    }
}
