// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.delayed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The way from one writer to the server, on which inserts and their answers are held up: a writer has chosen its
 * positions while its commit is still under way.
 */
final class SlowWire implements AutoCloseable {

    private static final int CHUNK = 64 << 10;

    private final ServerSocket door;
    private final InetSocketAddress server;
    private final Delay delay;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private SlowWire(ServerSocket door, InetSocketAddress server, Delay delay) {
        this.door = door;
        this.server = server;
        this.delay = delay;
    }

    static SlowWire to(InetSocketAddress server, Delay delay) throws IOException {
        SlowWire wire = new SlowWire(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), server, delay);
        Thread.ofVirtual().start(wire::accept);
        return wire;
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket beyond = new Socket();
                open.add(client);
                open.add(beyond);
                beyond.connect(server);
                Thread.ofVirtual().start(() -> carry(client, beyond, true));
                Thread.ofVirtual().start(() -> carry(beyond, client, false));
            }
        } catch (IOException e) {
            close(); // The door was closed, or the server is gone; the driver at the other end notices either.
        }
    }

    private void carry(Socket from, Socket to, boolean requests) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            for (int length = from.getInputStream().read(chunk);
                    length >= 0;
                    length = from.getInputStream().read(chunk)) {
                if (isSlow(chunk, length, requests)) {
                    delay.pass();
                }
                to.getOutputStream().write(chunk, 0, length);
            }
        } catch (IOException e) {
            // One end has gone, so both go: the try has closed them.
            return;
        }
    }

    /** Requests are held up when they insert, answers when they are short, as those to inserts are. */
    private static boolean isSlow(byte[] chunk, int length, boolean requests) {
        return requests ? new String(chunk, 0, Math.min(length, 256), ISO_8859_1).contains("insert") : length < 128;
    }

    @Override
    public void close() {
        closeQuietly(door);
        open.forEach(SlowWire::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket can't be closed", e);
        }
    }
}
