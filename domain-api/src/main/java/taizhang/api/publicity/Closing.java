// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 结项: the plan is over from that day on; what is held later is not held for it. */
public record Closing(LocalDate closedOn, @Nullable String summary) {}
