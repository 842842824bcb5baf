// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

/** A rebuild that does not begin, or that must give way; the view serves on as it is. */
public final class RebuildRefused extends RuntimeException {

    RebuildRefused(String why) {
        super(why);
    }
}
