// SPDX-License-Identifier: Apache-2.0
package taizhang.web.events;

import java.util.UUID;

/**
 * The name under which this process claims what only one may do at a time. One of its own is taken for granted, and then
 * the claims of a dead process have to run out; where only one process can live, its program gives it a fixed name and it
 * goes on at once.
 */
public record NodeName(String value) {

    public static NodeName unique() {
        return new NodeName(UUID.randomUUID().toString());
    }
}
