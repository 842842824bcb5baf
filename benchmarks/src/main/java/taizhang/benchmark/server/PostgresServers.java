// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of this run alone: its data in a temporary folder, a free port of the loopback interface, all settings
 * that touch durability at their defaults (fsync and synchronous_commit on). It refuses to run as root, so there it runs
 * as the user that its package made.
 */
public final class PostgresServers implements AutoCloseable {

    private static final String USER = "postgres";

    private final TemporaryFolders folders;
    private final String password = UUID.randomUUID().toString();
    private @Nullable Path programs;
    private @Nullable Path data;
    private int port;

    public PostgresServers(TemporaryFolders folders) {
        this.folders = folders;
    }

    /** Why there is none on this machine, empty where there is one. */
    public Optional<String> missing() {
        return programs().isPresent()
                ? Optional.empty()
                : Optional.of("PostgreSQL 15 is not installed (Debian: apt-get install postgresql-15)");
    }

    /** Connections to an empty database; the server is started where it is not running yet. */
    public HikariDataSource connections(int most) throws IOException, InterruptedException {
        if (data == null) {
            start();
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        config.setUsername(USER);
        config.setPassword(password);
        config.setMaximumPoolSize(most);
        return new HikariDataSource(config);
    }

    private void start() throws IOException, InterruptedException {
        programs = programs().orElseThrow(() -> new IOException(missing().orElseThrow()));
        Path folder = folders.make();
        Path secret = Files.writeString(folder.resolve("password"), password);
        if (isRoot()) {
            give(folder);
            give(secret);
        }
        Path cluster = folder.resolve("data");
        run("initdb", "-D", cluster.toString(), "-U", USER, "-A", "scram-sha-256", "--pwfile=" + secret, "-E", "UTF8");
        port = freePort();
        String options = "-c listen_addresses=127.0.0.1 -c port=%d -c unix_socket_directories=%s -c max_wal_size=4GB"
                .formatted(port, folder);
        run(
                "pg_ctl",
                "-D",
                cluster.toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                options,
                "start");
        data = cluster;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (data != null) {
            run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
            data = null;
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
        }
        command.add(programs().orElseThrow().resolve(program).toString());
        command.addAll(List.of(arguments));
        int status = new ProcessBuilder(command)
                .directory(folder())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException(program + " of PostgreSQL failed with status " + status + "; its message is above");
        }
    }

    /** One that the other user may enter. */
    private static File folder() {
        return new File("/");
    }

    /** Version 15, which the goals name, before any other. */
    private Optional<Path> programs() {
        if (programs != null) {
            return Optional.of(programs);
        }
        Path debian = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.of()) {
            List<Path> found = versions.map(version -> version.resolve("bin"))
                    .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                    .sorted()
                    .toList();
            return found.stream()
                    .filter(folder -> folder.startsWith(debian.resolve("15")))
                    .findFirst()
                    .or(() -> found.stream().reduce((_, last) -> last));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static void give(Path path) throws IOException {
        var owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
        Files.getFileAttributeView(path, PosixFileAttributeView.class).setOwner(owner);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
