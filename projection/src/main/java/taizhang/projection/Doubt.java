// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says that what a reader was given lacks facts that the log holds.
 *
 * @param id the document, also where it does not exist yet
 * @param position of the first fact that it may lack
 * @param recordedAt when that fact came onto the ledger, where that is known
 */
public record Doubt(String id, long position, @Nullable Instant recordedAt) {}
