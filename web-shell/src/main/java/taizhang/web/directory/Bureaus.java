// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

/** Where pages and forms look bureaus up. */
public interface Bureaus {

    /** The directory as of the last event that this process has projected, telling of today. */
    Directory directory();
}
