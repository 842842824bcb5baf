// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import taizhang.folder.Sentences;

/**
 * The admin commands of the program. They end with 0 when all is well, with 1 when something is broken or was refused,
 * which one sentence says, and with 2 when they were called wrongly.
 */
@Command(name = "taizhang", description = "台账管理命令 Admin commands of the ledger.")
public final class AdminCommands {

    private static final int REFUSED = 1;

    private AdminCommands() {}

    /** A command is a class with picocli's annotations; to be listed here is all it takes. */
    private static List<Object> all() {
        return List.of(
                new Verify(),
                new ShowHead(),
                new Backup(),
                new Restore(),
                new Migrate(),
                new Doctor(),
                new RebuildViews(),
                new RetryParked());
    }

    /** Whether these are the arguments of an admin command; those of a start all begin with a dash. */
    public static boolean areMeantBy(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** @return the exit status */
    public static int run(String... arguments) {
        System.setProperty("logback.configurationFile", "taizhang/keeping/logback.xml");
        return commandLine().execute(arguments);
    }

    private static void offerHelp(CommandLine line) {
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("显示本说明  show this text")
                        .build());
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new AdminCommands());
        all().forEach(line::addSubcommand);
        offerHelp(line);
        line.getSubcommands().values().forEach(AdminCommands::offerHelp);
        return line.setExecutionExceptionHandler((failure, command, _) -> {
            PrintWriter err = command.getErr();
            Optional<String> sentence = Sentences.of(failure);
            sentence.ifPresentOrElse(err::println, () -> failure.printStackTrace(err));
            return REFUSED;
        });
    }
}
