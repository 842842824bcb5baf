// SPDX-License-Identifier: Apache-2.0
package taizhang.story.city;

import java.time.LocalDateTime;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * One command that somebody of the city gives.
 *
 * @param at the moment on the city's clocks
 * @param as the account that gives it
 * @param body made when it is asked for, because a year of them would not fit into a small heap
 */
public record Act(LocalDateTime at, String as, String command, Supplier<ObjectNode> body) {}
