// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

import taizhang.api.IdShape;

/** A bureau's short, stable code such as {@code ty-ga}: lower-case letters, digits and hyphens, at most 40 characters. */
public record BureauId(String value) implements Comparable<BureauId> {

    private static final IdShape SHAPE = IdShape.small("-", 40);

    public BureauId {
        SHAPE.require(value, "bureau");
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
