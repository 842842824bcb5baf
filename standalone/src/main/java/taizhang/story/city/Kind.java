// SPDX-License-Identifier: Apache-2.0
package taizhang.story.city;

import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of record as the city keeps it.
 *
 * @param noun as its commands call it, such as {@code Session}
 * @param owner the field that names the bureau
 */
record Kind(String noun, String owner, Text text) {

    /** What one of them says, besides its id and its bureau. */
    @FunctionalInterface
    interface Text {
        void write(ObjectNode body, Draw draw, Office office);
    }
}
