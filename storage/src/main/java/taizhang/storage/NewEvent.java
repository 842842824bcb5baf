// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is handed to the log.
 *
 * <p>Equality is that of the arrays' identity: compare fields, not events.
 *
 * @param id unique over the whole log
 * @param aggregate the aggregate it belongs to; an event of none gives its own id here and sequence 0
 * @param sequence its place in the aggregate, from 0 without a gap
 * @param type the kind of aggregate, absent for an event of none
 * @param at when it happened, as the writer saw it
 * @param name its name on disk, such as {@code study.session-held.v1}
 * @param payload JSON, UTF-8
 * @param metadata JSON, UTF-8
 */
public record NewEvent(
        String id,
        String aggregate,
        long sequence,
        @Nullable String type,
        Instant at,
        String name,
        @Nullable String revision,
        byte[] payload,
        byte[] metadata) {}
