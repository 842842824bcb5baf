// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import taizhang.torture.trial.CannotRun;

/** The built program, and a ledger with one bureau to begin from. */
public final class Installation {

    /** The secretary of the one bureau. */
    public static final String SECRETARY = "secretary-b";

    public static final String BUREAU = "b";

    private static final String STORY = """
            {"at": "2026-04-21T09:00:00+08:00", "as": "system", "command": "RegisterBureau", "body": {"id": "b", "name": "某局", "kind": "OTHER", "level": "CITY", "effectiveOn": "2026-01-01"}}
            """;

    /** As {@code ./run} starts it. */
    private static final List<String> AS_RUN = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            "-Ddisable-axoniq-console-message=true");

    private final Path jar;
    private final List<String> options;
    private final Path template;

    private Installation(Path jar, List<String> options, Path template) {
        this.jar = jar;
        this.options = options;
        this.template = template;
    }

    /** The program as it was built. */
    public static Installation asBuilt(Path work) throws CannotRun, IOException, InterruptedException {
        return new Installation(jar(), AS_RUN, work.resolve("template")).withTemplate(AS_RUN);
    }

    /** The program unpacked as its image has it, with a cache that makes each start some three times as quick. */
    public static Installation quickToStart(Path work) throws CannotRun, IOException, InterruptedException {
        Path unpacked = work.resolve("program");
        List<String> extract =
                List.of("-Djarmode=tools", "-jar", jar().toString(), "extract", "--destination", unpacked.toString());
        try (Victim extraction = Victim.start(new ProcessBuilder(), extract, _ -> {})) {
            extraction.awaitEnd();
        }
        Path program = unpacked.resolve(jar().getFileName());
        Path cache = work.resolve("start.aot");
        List<String> training = new ArrayList<>(AS_RUN);
        training.add("-XX:AOTCacheOutput=" + cache);
        training.add("-Xlog:disable");
        List<String> trained = new ArrayList<>(AS_RUN);
        trained.add("-XX:AOTCache=" + cache);
        return new Installation(program, trained, work.resolve("template")).withTemplate(training);
    }

    private static Path jar() throws CannotRun {
        Path jar = Path.of(System.getProperty("taizhang.jar", "standalone/target/taizhang-exec.jar"));
        if (!Files.exists(jar)) {
            throw new CannotRun(jar + " is missing: it is built by ./torture, or by mvn verify before these tests run");
        }
        return jar.toAbsolutePath();
    }

    private Installation withTemplate(List<String> first) throws IOException, InterruptedException {
        Path story = Files.writeString(template.resolveSibling("story.jsonl"), STORY);
        try (Program program = launch(first, template, List.of("--taizhang.play=" + story))) {
            program.await().as(SECRETARY).get("/api/bureaus");
            program.stop();
        }
        return this;
    }

    /** A data folder like the template. */
    public Path ledger(Path folder) throws IOException {
        Folders.copy(template, folder);
        return folder;
    }

    public Program launch(Path data) throws IOException {
        return launch(options, data, List.of());
    }

    private Program launch(List<String> options, Path data, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of("-jar", jar.toString()));
        return Program.launch(command, data, arguments);
    }
}
