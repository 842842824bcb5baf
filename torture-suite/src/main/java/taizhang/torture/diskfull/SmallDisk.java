// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.diskfull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import taizhang.torture.trial.CannotRun;

/** A file system in memory of 20 MB, which can be filled. */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 4096;

    private final Path folder;
    private final Thread unmountInTheEnd;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.unmountInTheEnd = new Thread(this::letGo);
        Runtime.getRuntime().addShutdownHook(unmountInTheEnd);
    }

    static SmallDisk mount(Path folder) throws CannotRun, IOException, InterruptedException {
        Files.createDirectories(folder);
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(mount.getInputStream().readAllBytes());
        if (mount.waitFor() != 0) {
            throw new CannotRun("a tmpfs can't be mounted, which needs root: " + said.strip());
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    /** Leaves nothing free. */
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(filler())) {
            byte[] block = new byte[BLOCK];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (folder.toFile().getUsableSpace() >= BLOCK) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        Files.delete(filler());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        Runtime.getRuntime().removeShutdownHook(unmountInTheEnd);
        if (unmount().waitFor() != 0) {
            throw new IOException(folder + " can't be unmounted");
        }
    }

    /** Should the run be stopped in the middle: lazily, because the program may still be there. */
    private void letGo() {
        try {
            unmount("--lazy");
        } catch (IOException e) {
            System.err.println(folder + " stays mounted: " + e.getMessage());
        }
    }

    private Process unmount(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("umount"));
        command.addAll(List.of(options));
        command.add(folder.toString());
        return new ProcessBuilder(command).inheritIO().start();
    }
}
