// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import taizhang.storage.adapter.Head;

/** How the commands speak: findings to the output, progress to the error output. */
final class Console {

    private static final long PROGRESS_EVERY = 100_000;

    private final PrintWriter out;
    private final PrintWriter err;

    private Console(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** @param spec as picocli injects it before a command is called */
    static Console of(@Nullable CommandSpec spec) {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        return new Console(line.getOut(), line.getErr());
    }

    void say(String format, Object... arguments) {
        out.printf(format + "%n", arguments);
        out.flush();
    }

    /** What is only of interest while one waits. */
    void note(String format, Object... arguments) {
        err.printf(format + "%n", arguments);
        err.flush();
    }

    void sayHead(Head head) {
        say("链头 Head: %d %s", head.position(), HexFormat.of().formatHex(head.hash()));
        if (head.position() > 0) {
            say("最后写入 Last commit: %s", head.at());
        }
    }

    /** Tells how far a long walk has come, now and then. */
    LongConsumer progress(String what) {
        return new LongConsumer() {
            private long next = PROGRESS_EVERY;

            @Override
            public void accept(long position) {
                if (position >= next) {
                    err.printf("%s: %,d%n", what, position);
                    err.flush();
                    next = position - position % PROGRESS_EVERY + PROGRESS_EVERY;
                }
            }
        };
    }
}
