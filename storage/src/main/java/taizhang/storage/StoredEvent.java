// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

/** An event as it stands in the log, with its global position (from 1, gapless). */
public record StoredEvent(long position, NewEvent event) {}
