// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

/** How faults and form inputs name a place in a body: {@code attendance.present}, {@code quantities[0].number}. */
public final class Path {

    private Path() {}

    public static String in(String parent, String name) {
        return parent.isEmpty() ? name : parent + "." + name;
    }

    public static String at(String list, int index) {
        return list + "[" + index + "]";
    }

    public static boolean isAtOrBelow(String path, String parent) {
        return path.equals(parent) || path.startsWith(parent + ".") || path.startsWith(parent + "[");
    }
}
