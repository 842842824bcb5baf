// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

import java.util.regex.Pattern;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** 行政区划代码 (GB/T 2260): six digits. It changes at boundary reforms and therefore never identifies a unit. */
public record DivisionCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{5}");

    public DivisionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw Refused.field("divisionCode", Problem.ID_INVALID, "division_code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
