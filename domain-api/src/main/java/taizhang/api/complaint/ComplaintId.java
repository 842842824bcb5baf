// SPDX-License-Identifier: Apache-2.0
package taizhang.api.complaint;

import taizhang.api.IdShape;

/** A complaint's identifier, made by the client (a UUIDv7 from the forms), at most 64 characters. */
public record ComplaintId(String value) {

    public ComplaintId {
        IdShape.MADE_BY_CLIENT.require(value, "id");
    }

    @Override
    public String toString() {
        return value;
    }
}
