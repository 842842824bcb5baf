// SPDX-License-Identifier: Apache-2.0
package taizhang.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way from the home page to this one.
 *
 * @param text as shown, already in the reader's language
 * @param href absent for the page itself
 */
public record Crumb(String text, @Nullable String href) {

    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
