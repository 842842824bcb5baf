// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import org.jspecify.annotations.Nullable;

/**
 * What a supervisor found amiss in a record.
 *
 * @param field of the record it is about; absent where it is about the whole
 * @param reason at most 500 characters
 */
public record Remark(@Nullable String field, String reason) {}
