// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import static taizhang.rules.RuleFault.require;
import static taizhang.rules.RuleFault.required;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.publicity.PlaceTag;

/**
 * Which records a rule looks at.
 *
 * @param where absent when every record of these activities counts
 * @param unitOfCount what is counted; records unless said otherwise
 */
public record Match(
        Set<Activity> activity,
        @Nullable Where where,
        @Nullable UnitOfCount unitOfCount) {

    public enum UnitOfCount {
        RECORD,
        /** Another instance of a case is another duty, several hearings of one are not. */
        CASE_INSTANCE
    }

    public Match {
        required(activity, "match.activity");
        require(!activity.isEmpty(), RuleFault.Kind.FIELD_MISSING, "match.activity", "");
        activity = EnumSet.copyOf(activity);
        unitOfCount = Objects.requireNonNullElse(unitOfCount, UnitOfCount.RECORD);
    }

    public Match(Set<Activity> activity, @Nullable Where where) {
        this(activity, where, null);
    }

    /** Of which a ratio of places is taken; none where it is none of places. */
    public Set<PlaceTag> places() {
        return where == null || where.places() == null ? Set.of() : where.places();
    }

    public boolean takesAll() {
        return activity.contains(Activity.ANY);
    }

    /** Each activity of a record that may count. */
    public Set<Activity> counted() {
        return takesAll() ? Activity.OF_RECORDS : activity;
    }
}
