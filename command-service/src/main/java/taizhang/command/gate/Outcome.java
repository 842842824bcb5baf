// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

/**
 * What an accepted command left behind.
 *
 * @param id the record, bureau or login it was aimed at
 * @param version the number of events of that aggregate, from 1
 * @param position of the last event in the log; a view that has passed it shows the change
 */
public record Outcome(String id, long version, long position) {}
