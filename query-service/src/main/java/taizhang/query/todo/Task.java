// SPDX-License-Identifier: Apache-2.0
package taizhang.query.todo;

/** Why something waits, the most pressing first. */
public enum Task {
    /** A supervisor sent it back. */
    RETURNED,
    /** A supervisor ordered it to be held again. */
    REDO,
    /** Another bureau recorded that this one took part. */
    CONFIRM,
    /** It was set for a day; once that is there, somebody has to say how it went. */
    SCHEDULED
}
