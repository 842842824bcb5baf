// SPDX-License-Identifier: Apache-2.0
package taizhang.api.notice;

import org.jspecify.annotations.Nullable;

/**
 * A rule in the version that judged, as it was called.
 *
 * @param source title and number of the document that it rests on
 * @param clause absent where none is named
 */
public record PinnedRule(
        String id,
        int version,
        String zh,
        String en,
        String source,
        @Nullable String clause) {}
