// SPDX-License-Identifier: Apache-2.0
package taizhang.torture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import taizhang.torture.clock.ClockSteps;
import taizhang.torture.delayed.Delayed;
import taizhang.torture.diskfull.DiskFull;
import taizhang.torture.kill.Kill;
import taizhang.torture.kill.StoreKill;
import taizhang.torture.powercut.PowerCut;
import taizhang.torture.trial.CannotRun;
import taizhang.torture.trial.Findings;
import taizhang.torture.trial.Part;
import taizhang.torture.trial.Tally;
import taizhang.torture.trial.Trial;
import taizhang.torture.views.SharedViews;
import taizhang.torture.writers.Writers;

/** Runs the parts one after the other; the last line of the output is the sum of what they found. */
public final class Torture {

    private static final List<Part> PARTS = List.of(
            new Kill(),
            new StoreKill(),
            new PowerCut(),
            new DiskFull(),
            new Writers(),
            new Delayed(),
            new ClockSteps(),
            new SharedViews());

    private final List<Part> parts;
    private final Order order;
    private final Path place;
    private final PrintStream out;

    Torture(List<Part> parts, Order order, Path place, PrintStream out) {
        this.parts = parts;
        this.order = order;
        this.place = place;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Order order;
        try {
            order = Order.of(arguments, PARTS.stream().map(Part::name).toList());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(new Torture(PARTS, order, Scratch.usualPlace(), System.out).run() ? 0 : 1);
    }

    /** Tells whether every promise was kept. */
    boolean run() throws IOException {
        out.printf(
                "seed %d; ./torture %s--seed %d makes the same choices%n", order.seed(), order.flags(), order.seed());
        Tally sum = Tally.NOTHING;
        boolean clean = true;
        for (Part part : parts) {
            if (order.asksFor(part.name())) {
                Findings findings = new Findings(part.name(), order.seed(), out);
                run(part, findings);
                sum = sum.plus(findings.tally());
                clean &= findings.isClean();
            }
        }
        if (!clean && sum.isClean()) {
            out.println("A promise beside these five was broken; the lines above begin with WRONG.");
        }
        out.println(sum);
        return clean;
    }

    private void run(Part part, Findings findings) throws IOException {
        long start = System.nanoTime();
        try (Scratch work = Scratch.folder(place, part.name())) {
            String line;
            try {
                line = part.run(new Trial(order.seed(), order.scale(), work.path(), findings, out));
            } catch (CannotRun e) {
                out.printf("%s: NOT RUN 未运行: %s%n", part.name(), e.getMessage());
                return;
            } catch (Exception | AssertionError e) {
                findings.wrong("it broke off: " + e);
                e.printStackTrace(out);
                line = "broke off";
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            out.printf("%s: %s; %s (%d s)%n", part.name(), line, findings.tally(), took.toSeconds());
            if (!findings.isClean()) {
                work.keep();
                out.printf("%s: its folder is kept: %s%n", part.name(), work.path());
            }
        }
    }
}
