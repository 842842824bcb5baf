// SPDX-License-Identifier: Apache-2.0
package taizhang.api.account;

import taizhang.api.IdShape;

/** An account's name at the login form, such as {@code secretary-ty-ga}: never a person's name, at most 60 characters. */
public record Login(String value) {

    private static final IdShape SHAPE = IdShape.small("._-", 60);

    public Login {
        SHAPE.require(value, "login");
    }

    @Override
    public String toString() {
        return value;
    }
}
