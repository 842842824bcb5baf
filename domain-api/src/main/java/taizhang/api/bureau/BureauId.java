// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

import java.util.regex.Pattern;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** A bureau's short, stable code such as {@code ty-ga}: lower-case letters, digits and hyphens, at most 40 characters. */
public record BureauId(String value) implements Comparable<BureauId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public BureauId {
        if (!SHAPE.matcher(value).matches()) {
            throw Refused.field("bureau", Problem.ID_INVALID);
        }
    }

    @Override
    public int compareTo(BureauId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
