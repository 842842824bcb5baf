// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

import java.util.List;

/**
 * One field of a body.
 *
 * @param name as in the record of the domain and in the API
 * @param required absent is a fault; in a group only when the group is there
 * @param derivedFrom siblings from which it is worked out anew when one of them changes and nobody says otherwise
 */
public record Field(String name, Type type, boolean required, Asked asked, List<String> derivedFrom) {

    /** Where a form asks for it. */
    public enum Asked {
        /** At once. */
        FIRST,
        /** Under 补充材料. */
        FOLDED,
        /** Nowhere, but the form hands it on as it got it. */
        CARRIED,
        /** Nowhere: the API takes it, a form leaves it to be worked out. */
        NEVER
    }

    public static Field required(String name, Type type) {
        return new Field(name, type, true, Asked.FIRST, List.of());
    }

    public static Field optional(String name, Type type) {
        return new Field(name, type, false, Asked.FIRST, List.of());
    }

    public static Field folded(String name, Type type) {
        return new Field(name, type, false, Asked.FOLDED, List.of());
    }

    public static Field neverAsked(String name, Type type) {
        return new Field(name, type, false, Asked.NEVER, List.of());
    }

    public Field carried() {
        return new Field(name, type, required, Asked.CARRIED, derivedFrom);
    }

    public Field derivedFrom(String... siblings) {
        return new Field(name, type, required, asked, List.of(siblings));
    }
}
