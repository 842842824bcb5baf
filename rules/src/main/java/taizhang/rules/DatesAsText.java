// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Leaves {@code 2017-01-30} as it is written; YAML itself would make it an instant of UTC. */
final class DatesAsText extends Resolver {

    @Override
    public void addImplicitResolver(Tag tag, Pattern pattern, @Nullable String first, int limit) {
        if (!tag.equals(Tag.TIMESTAMP)) {
            super.addImplicitResolver(tag, pattern, first, limit);
        }
    }
}
