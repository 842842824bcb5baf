// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a whole group has stopped: nothing of the log from that position on is in its view.
 *
 * @param position of the event that can't be read
 * @param recordedAt when that event came onto the ledger
 * @param why a sentence that names the cause and the fix
 */
public record Halt(long position, @Nullable Instant recordedAt, String why) {}
