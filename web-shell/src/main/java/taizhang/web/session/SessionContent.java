// SPDX-License-Identifier: Apache-2.0
package taizhang.web.session;

import tools.jackson.databind.JsonNode;

/** The one thing that sessions hold, and how it is written down: as words that can be read, never as serialised classes. */
public interface SessionContent {

    /** The name of the session attribute. */
    String name();

    JsonNode write(Object value);

    Object read(JsonNode written);
}
