// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
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

    /** A working folder that the other user may enter. */
    private static final File ROOT = new File("/");

    private static final String WHILE_WE_LIVE = """
            "$0" -D "$1" -w -l "$1/log" -o "$2" start >/dev/null || exit
            echo ready
            cat >/dev/null
            "$0" -D "$1" -m fast -w stop >/dev/null
            """;

    private final TemporaryFolders folders;
    private final String password = UUID.randomUUID().toString();
    private @Nullable Path programs;
    private @Nullable Process server;
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
        if (server == null) {
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
        // It is stopped by its own pid file when our end of the pipe closes, also when we are killed.
        List<String> command = new ArrayList<>(asItsUser());
        command.addAll(List.of("sh", "-c", WHILE_WE_LIVE, programs + "/pg_ctl", cluster.toString(), options));
        server = new ProcessBuilder(command)
                .directory(ROOT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = server.inputReader();
        for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("PostgreSQL did not start; its message is above");
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (server != null) {
            server.getOutputStream().close();
            server.waitFor();
            server = null;
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(asItsUser());
        command.add(programs().orElseThrow().resolve(program).toString());
        command.addAll(List.of(arguments));
        int status = new ProcessBuilder(command)
                .directory(ROOT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException(program + " of PostgreSQL failed with status " + status + "; its message is above");
        }
    }

    private static List<String> asItsUser() {
        return isRoot() ? List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups") : List.of();
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
