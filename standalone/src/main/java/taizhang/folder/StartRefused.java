// SPDX-License-Identifier: Apache-2.0
package taizhang.folder;

/** The program can't start, for a reason that the person at the keyboard can mend; the message is all they see. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }
}
