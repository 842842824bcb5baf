// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import taizhang.torture.trial.CannotRun;
import taizhang.torture.trial.Scale;
import taizhang.torture.trial.Trial;

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
            "-Xmx512m",
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

    /** Ready to be started many times. */
    public static Installation of(Trial trial) throws CannotRun, IOException, InterruptedException {
        return trial.scale() == Scale.SLICE ? prepared(trial.work()) : ofItsOwn(trial.work());
    }

    /** The program with the quick start that all tests of a build share. */
    private static Installation prepared(Path work) throws CannotRun, IOException, InterruptedException {
        Path script = jar().resolve("../../../.mvn/prepare-quick-start.sh").normalize();
        ProcessBuilder preparing = new ProcessBuilder("sh", script.toString());
        preparing.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = preparing.redirectError(Redirect.INHERIT).start();
        List<String> said = process.inputReader().readAllLines();
        if (process.waitFor() != 0 || said.size() != 2) {
            throw new CannotRun("no quick start was prepared by " + script + ": " + said);
        }
        List<String> options = new ArrayList<>(AS_RUN);
        if (!said.getLast().isEmpty()) {
            options.add("-XX:AOTCache=" + said.getLast());
        }
        return new Installation(Path.of(said.getFirst()), options, work.resolve("template")).withTemplate(options);
    }

    /** Of its own, which stays as it is while the project is built anew: unpacked, with a cache for quick starts. */
    private static Installation ofItsOwn(Path work) throws CannotRun, IOException, InterruptedException {
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
