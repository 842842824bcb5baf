// SPDX-License-Identifier: Apache-2.0
package taizhang.web.draft;

import java.time.Instant;
import java.util.regex.Pattern;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordKind;

/**
 * What a list of drafts says of one.
 *
 * @param id names the form and the record it is about, such as {@code enter-0193…}
 * @param title what the record would be called so far, perhaps nothing
 * @param href of the form as it was left
 */
public record Draft(String id, RecordKind kind, String title, String href, Instant keptAt) {

    private static final Pattern SHAPE = Pattern.compile("[a-z]{1,20}-[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Draft {
        requireId(id);
    }

    static String requireId(String id) {
        if (!SHAPE.matcher(id).matches()) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return id;
    }
}
