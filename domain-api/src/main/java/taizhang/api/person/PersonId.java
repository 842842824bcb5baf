// SPDX-License-Identifier: Apache-2.0
package taizhang.api.person;

import java.util.regex.Pattern;
import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * Whom the log means. Made at random by the program and never by a person, so that nobody writes a name or an identity
 * number into it.
 */
public record PersonId(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public PersonId {
        if (!SHAPE.matcher(value).matches()) {
            throw Refused.field("person", Problem.ID_INVALID);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
