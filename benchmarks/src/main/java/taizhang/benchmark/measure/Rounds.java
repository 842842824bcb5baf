// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.measure;

import java.time.Duration;

/**
 * @param counted after one that is not
 * @param time of one round, where a round ends by time
 */
public record Rounds(int counted, Duration time) {}
