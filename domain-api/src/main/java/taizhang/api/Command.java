// SPDX-License-Identifier: Apache-2.0
package taizhang.api;

/** A wish to change one aggregate; it is either refused with {@link Refused} or becomes events. */
public interface Command {

    /** The identifier of the aggregate in the log, such as {@code bureau:ty-ga}, {@code account:demo-admin} or a bare record id. */
    String target();
}
