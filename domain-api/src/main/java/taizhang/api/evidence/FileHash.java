// SPDX-License-Identifier: Apache-2.0
package taizhang.api.evidence;

import java.util.regex.Pattern;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** The SHA-256 of a file's bytes, 64 lower-case hexadecimal digits: the name under which its content is kept. */
public record FileHash(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public FileHash {
        if (!SHAPE.matcher(value).matches()) {
            throw Refused.field("hash", Problem.ID_INVALID);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
