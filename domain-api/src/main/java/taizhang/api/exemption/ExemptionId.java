// SPDX-License-Identifier: Apache-2.0
package taizhang.api.exemption;

import taizhang.api.IdShape;

/** An exemption's identifier, made by the client (a UUIDv7 from the forms), at most 64 characters. */
public record ExemptionId(String value) {

    public ExemptionId {
        IdShape.MADE_BY_CLIENT.require(value, "id");
    }

    @Override
    public String toString() {
        return value;
    }
}
