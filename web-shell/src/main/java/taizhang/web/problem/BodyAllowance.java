// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A path that takes files: a bean of it lets larger bodies through there, and bodies of several parts, which are taken
 * nowhere else.
 */
public record BodyAllowance(PathPattern pattern, long bytes) {

    /** @param pattern as in {@code @RequestMapping} */
    public BodyAllowance(String pattern, long bytes) {
        this(PathPatternParser.defaultInstance.parse(pattern), bytes);
    }

    boolean isFor(String path) {
        return pattern.matches(PathContainer.parsePath(path));
    }
}
