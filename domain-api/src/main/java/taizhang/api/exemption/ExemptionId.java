// SPDX-License-Identifier: Apache-2.0
package taizhang.api.exemption;

import java.util.regex.Pattern;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** An exemption's identifier, made by the client (a UUIDv7 from the forms), at most 64 characters. */
public record ExemptionId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public ExemptionId {
        if (!SHAPE.matcher(value).matches()) {
            throw Refused.field("id", Problem.ID_INVALID);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
