// SPDX-License-Identifier: Apache-2.0
package taizhang.api.meeting;

import org.jspecify.annotations.Nullable;

/**
 * 议题.
 *
 * @param election true where someone is elected; then the quorum is the one of elections
 * @param presenterRole 汇报人 by office, never by name
 * @param points 讨论要点
 * @param views 不同意见
 */
public record AgendaItem(
        String topic,
        boolean election,
        @Nullable String presenterRole,
        @Nullable String points,
        @Nullable String views) {}
