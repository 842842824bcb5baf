// SPDX-License-Identifier: Apache-2.0
package taizhang.api.court;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 出庭通知.
 *
 * @param servedOn the day it was served
 * @param hearingOn the day of the hearing it calls to
 */
public record Notice(
        LocalDate servedOn,
        @Nullable LocalDate hearingOn,
        @Nullable NoticeGround ground) {}
