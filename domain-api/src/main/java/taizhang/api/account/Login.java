// SPDX-License-Identifier: Apache-2.0
package taizhang.api.account;

import java.util.regex.Pattern;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** An account's name at the login form, such as {@code secretary-ty-ga}: never a person's name, at most 60 characters. */
public record Login(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");

    public Login {
        if (!SHAPE.matcher(value).matches()) {
            throw Refused.field("login", Problem.ID_INVALID);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
