// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

/**
 * A generation under construction.
 *
 * @param run tells this rebuild from every other; whoever finds another run in its place has lost the view to it
 * @param by the process that does it
 * @param position up to which the log is folded
 * @param head the end of the log as it was last seen
 * @param perSecond events folded a second since it began
 */
public record Building(int generation, String run, String by, long position, long head, long perSecond) {

    public int percent() {
        return head == 0 ? 100 : (int) Math.min(100, position * 100 / head);
    }

    Building at(long now, long end, long rate) {
        return new Building(generation, run, by, now, end, rate);
    }
}
