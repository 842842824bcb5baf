// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.trial;

import java.io.PrintStream;

/** Counts what one part finds. Each failure is printed at once with the seed, the first ones in words. */
public final class Findings {

    private static final int IN_WORDS = 20;

    private final String part;
    private final long seed;
    private final PrintStream out;
    private Tally tally = Tally.NOTHING;
    private int wrong;
    private int said;

    public Findings(String part, long seed, PrintStream out) {
        this.part = part;
        this.seed = seed;
        this.out = out;
    }

    public synchronized void acknowledged(long writes) {
        tally = tally.plus(new Tally(writes, 0, 0, 0, 0));
    }

    public synchronized void lost(String what) {
        tally = tally.plus(new Tally(0, 1, 0, 0, 0));
        say("LOST", what);
    }

    public synchronized void duplicated(String what) {
        tally = tally.plus(new Tally(0, 0, 1, 0, 0));
        say("DUPLICATED", what);
    }

    public synchronized void torn(String what) {
        tally = tally.plus(new Tally(0, 0, 0, 1, 0));
        say("TORN", what);
    }

    public synchronized void gap(String what) {
        tally = tally.plus(new Tally(0, 0, 0, 0, 1));
        say("GAP", what);
    }

    /** Any other promise that was not kept: a wrong answer, an order broken, views that differ. */
    public synchronized void wrong(String what) {
        wrong++;
        say("WRONG", what);
    }

    public synchronized Tally tally() {
        return tally;
    }

    public synchronized boolean isClean() {
        return wrong == 0 && tally.isClean();
    }

    private void say(String kind, String what) {
        said++;
        if (said <= IN_WORDS) {
            out.printf("%s %s (seed %d): %s%n", kind, part, seed, what);
        } else if (said == IN_WORDS + 1) {
            out.printf("%s (seed %d): more failures are counted only%n", part, seed);
        }
    }
}
