// SPDX-License-Identifier: Apache-2.0
package taizhang.api.study;

import org.jspecify.annotations.Nullable;

/**
 * 重点发言.
 *
 * @param role 发言人 by office, never by name
 * @param summary 发言要点
 */
public record KeySpeaker(
        String role, @Nullable String title, @Nullable String summary) {}
