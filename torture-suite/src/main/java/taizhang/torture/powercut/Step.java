// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

/** What happened to the files of a folder, or was said to a caller, in the order in which it happened. */
sealed interface Step {

    record Created(int file, String name) implements Step {}

    record Written(int file, long offset, byte[] bytes) implements Step {}

    record Truncated(int file, long size) implements Step {}

    /** @param folderToo whether the entries of the folder became durable with it */
    record Synced(int file, boolean folderToo) implements Step {}

    record Deleted(String name, boolean folderToo) implements Step {}

    /** A caller was told that {@code what} is kept up to {@code version}. */
    record Acknowledged(String what, long version) implements Step {}
}
