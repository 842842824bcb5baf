// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import java.util.stream.Stream;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.command.shape.Shape;

/** The forms under {@code /bureaus/{id}/change/}, by the last part of their address. */
enum ChangeForm {
    RENAME("rename", BureauCommands.RENAME, BureauShapes.RENAMING),
    MOVE("move", BureauCommands.MOVE, BureauShapes.MOVE),
    CLOSE("close", BureauCommands.CLOSE, BureauShapes.CLOSING),
    MERGE("merge", BureauCommands.MERGE, BureauShapes.MERGER),
    SPLIT("split", BureauCommands.SPLIT, BureauShapes.SPLIT),
    HEADCOUNT("headcount", BureauCommands.HEADCOUNT, BureauShapes.HEADCOUNT),
    CODES("codes", BureauCommands.CODES, BureauShapes.CODES),
    SEARCH_NAMES("search-names", BureauCommands.SEARCH_NAMES, BureauShapes.SEARCH_NAMES),
    UNIT("unit", BureauCommands.REGISTER_UNIT, BureauShapes.UNIT),
    UNDO("undo", BureauCommands.UNDO, BureauShapes.UNDOING);

    private final String path;
    private final String command;
    private final Shape shape;

    ChangeForm(String path, String command, Shape shape) {
        this.path = path;
        this.command = command;
        this.shape = shape;
    }

    /** @throws Refused {@link Problem#NOT_FOUND} for an address that is none */
    static ChangeForm at(String path) {
        return Stream.of(values())
                .filter(form -> form.path.equals(path))
                .findFirst()
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }

    String path() {
        return path;
    }

    String command() {
        return command;
    }

    Shape shape() {
        return shape;
    }

    /** The field that names the bureau of the address. */
    String subject() {
        return this == UNIT ? "parent" : "id";
    }

    /** Whether others are concerned, so that it is worth looking before saying it. */
    boolean hasPreview() {
        return switch (this) {
            case MOVE, CLOSE, MERGE, SPLIT -> true;
            case RENAME, HEADCOUNT, CODES, SEARCH_NAMES, UNIT, UNDO -> false;
        };
    }
}
