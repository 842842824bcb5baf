// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.Instant;
import taizhang.api.Event;

/**
 * An event as a fold sees it.
 *
 * @param position its place in the log
 * @param recordedAt the log's commit time, the axis of "as of"
 * @param actor login of whoever asked for it
 * @param aggregate whose life it is a part of
 * @param version the number of events of its aggregate up to and with this one, from 1
 */
public record Fact(long position, Instant recordedAt, String actor, String aggregate, long version, Event event) {

    /** The metadata of an event that names whoever asked for it. */
    static final String ACTOR = "actor";
}
