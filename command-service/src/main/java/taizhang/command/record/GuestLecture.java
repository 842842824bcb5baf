// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import taizhang.api.lecture.LecturerOffice;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.node.ObjectNode;

/** The Party lecture given at a gathering of another kind, as far as a rule must know of it (E2.10). */
public final class GuestLecture {

    public static final Shape SHAPE = Shape.of(
            Field.folded("lecturerRole", new Type.Line(100)),
            Field.folded("lecturerOffice", Type.choiceOf(LecturerOffice.class)).derivedFrom("lecturerRole"),
            Field.folded("lecturerOrg", new Type.Reference(Type.To.BUREAU)));

    private GuestLecture() {}

    /** Reads the office out of the words of the post. */
    public static void complete(ObjectNode details) {
        if (details.hasNonNull("lecturerRole") && !details.hasNonNull("lecturerOffice")) {
            String post = details.get("lecturerRole").stringValue();
            details.put("lecturerOffice", LecturerOffice.named(post).name());
        }
    }
}
