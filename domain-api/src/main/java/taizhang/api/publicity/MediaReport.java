// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 媒体报道; nothing is ever fetched from there. */
public record MediaReport(
        String outlet, @Nullable String title, @Nullable LocalDate publishedOn) {}
