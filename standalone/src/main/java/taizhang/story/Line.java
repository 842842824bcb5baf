// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import taizhang.api.Refused;
import taizhang.folder.StartRefused;
import tools.jackson.databind.node.ObjectNode;

/**
 * One command of a story.
 *
 * @param number its place in the file, from 1
 * @param at the simulated instant at which it is given
 * @param as the account that gives it
 * @param command a command of the API, such as {@code RecordSession}
 * @param body the API's own body
 * @param expect code of the problem with which the line must be refused; absent when it must be accepted
 */
record Line(
        int number,
        Instant at,
        String as,
        String command,
        ObjectNode body,
        @Nullable String expect) {

    boolean mustBeRefused() {
        return expect != null;
    }

    /** A refusal may have several faults; one of them has to be the expected one. */
    boolean expects(Refused refusal) {
        return refusal.faults().stream()
                .anyMatch(fault -> fault.problem().code().equals(expect));
    }

    /** Ends the start, naming the line. */
    StartRefused stopped(String reason) {
        return new StartRefused("The story stopped at line %d (%s): %s.".formatted(number, command, reason));
    }
}
