// SPDX-License-Identifier: Apache-2.0
package taizhang.api.followup;

import taizhang.api.IdShape;

/** A follow-up's identifier, made by the client (a UUIDv7 from the forms), at most 64 characters. */
public record FollowUpId(String value) {

    public FollowUpId {
        IdShape.MADE_BY_CLIENT.require(value, "id");
    }

    @Override
    public String toString() {
        return value;
    }
}
