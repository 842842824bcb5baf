// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import static taizhang.rules.RuleFault.require;
import static taizhang.rules.RuleFault.required;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.rules.Rule.Effective;
import taizhang.rules.Rule.Source;
import taizhang.rules.Rule.Words;

/**
 * That a gathering of one kind may also serve as another.
 *
 * @param by the kinds of gatherings that may
 * @param needs what such a gathering must tell besides; absent where it need not
 */
public record CombinedForm(
        String id,
        Activity serves,
        Set<Activity> by,
        @Nullable Needs needs,
        Words text,
        Source source,
        Effective effective) {

    public enum Needs {
        /** The lecturer's office and unit. */
        LECTURER
    }

    public CombinedForm {
        required(id, "id");
        required(serves, "serves");
        required(by, "by");
        required(text, "text");
        required(source, "source");
        required(effective, "effective");
        require(!by.isEmpty(), RuleFault.Kind.FIELD_MISSING, "by", "");
        require(!by.contains(serves) && !by.contains(Activity.ANY), RuleFault.Kind.VALUE, "by", by.toString());
        by = EnumSet.copyOf(by);
    }

    boolean allows(Activity served, Activity held, LocalDate on, boolean tellsLecturer) {
        return serves == served
                && by.contains(held)
                && effective.covers(on)
                && (needs != Needs.LECTURER || tellsLecturer);
    }
}
