// SPDX-License-Identifier: Apache-2.0
package taizhang.api.notice;

import taizhang.api.IdShape;

/** A notice's identifier, made by the client (a UUIDv7 from the forms), at most 64 characters. */
public record NoticeId(String value) {

    public NoticeId {
        IdShape.MADE_BY_CLIENT.require(value, "id");
    }

    @Override
    public String toString() {
        return value;
    }
}
