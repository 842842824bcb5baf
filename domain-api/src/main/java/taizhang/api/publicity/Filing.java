// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 报备: a plan was filed with somebody.
 *
 * @param filedWith 报备单位, in words
 * @param receipt 回执 by its number
 */
public record Filing(
        String filedWith, LocalDate filedOn, @Nullable String receipt) {}
