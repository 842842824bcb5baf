// SPDX-License-Identifier: Apache-2.0
package taizhang.api.court;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;

/**
 * 不能出庭的情况说明.
 *
 * @param submittedOn the day it was handed in
 * @param accepted whether the court took it; absent until the court has said
 * @param hearingOn the hearing it is about
 * @param headOrg the defendant whose head could not come, where it is not the one that keeps the record
 */
public record Excuse(
        LocalDate submittedOn,
        ExcuseClass excuseClass,
        @Nullable Boolean accepted,
        @Nullable LocalDate hearingOn,
        @Nullable BureauId headOrg) {}
