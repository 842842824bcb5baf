// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

/** Which tree a page stands its figures in. */
public enum Tree {
    /** 按当时: the tree of the day that is looked at; a unit that was merged later has a row of its own. */
    THEN,
    /** 按现在: today's tree; what a merged unit did stands in the row of the one that it went on in. */
    NOW;

    /** Another page of this service in the same tree. */
    public String link(String path) {
        return this == THEN ? path : path + (path.contains("?") ? "&" : "?") + "tree=" + this;
    }
}
