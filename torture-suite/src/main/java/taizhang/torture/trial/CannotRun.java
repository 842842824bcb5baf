// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.trial;

/** This machine lacks what a part needs; its message says what. */
public final class CannotRun extends Exception {
    public CannotRun(String what) {
        super(what);
    }

    public CannotRun(String what, Throwable cause) {
        super(what, cause);
    }
}
