// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import taizhang.api.IdShape;

/** A record's identifier, made by the client (a UUIDv7 from the forms), unique over all kinds, at most 64 characters. */
public record RecordId(String value) {

    public RecordId {
        IdShape.MADE_BY_CLIENT.require(value, "id");
    }

    @Override
    public String toString() {
        return value;
    }
}
