// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way to a server, on which messages get lost as a test orders it. It knows where a message ends and which one is an
 * insert into the log; all others pass.
 */
final class Wire implements AutoCloseable {

    /** What becomes of the next insert into the log. */
    @FunctionalInterface
    interface Fate {
        void of(Passage passage) throws IOException;

        Fate PASSES = Passage::exchange;

        /** The server never sees it. */
        Fate REQUEST_LOST = passage -> {};

        /** The server does it, and nobody hears of it. */
        Fate REPLY_LOST = Passage::deliver;
    }

    private static final String INSERT = hex("insert\0") + hex(Schema.EVENTS + "\0", 4);

    private final InetSocketAddress server;
    private final ServerSocket entrance;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Deque<Fate> fates = new ConcurrentLinkedDeque<>();
    private final AtomicInteger inserts = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean down;

    Wire(String serverUri) throws IOException {
        String host = Address.of(serverUri).uri().getHosts().getFirst();
        server = new InetSocketAddress("127.0.0.1", Integer.parseInt(host.substring(host.lastIndexOf(':') + 1)));
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("wire").start(this::accept);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    /** A string value: its length goes before it. */
    private static String hex(String text, int lengthBytes) {
        return "%02x".formatted(text.length()) + "00".repeat(lengthBytes - 1) + hex(text);
    }

    /** The server's address by this way. */
    String uri(String serverUri) {
        String host = Address.of(serverUri).uri().getHosts().getFirst();
        return serverUri.replace(host, "127.0.0.1:" + entrance.getLocalPort())
                + "&serverSelectionTimeoutMS=300&heartbeatFrequencyMS=500";
    }

    void next(Fate... order) {
        fates.addAll(List.of(order));
    }

    /** How many inserts into the log have come by so far. */
    int inserts() {
        return inserts.get();
    }

    /** Cuts all connections and lets no new one through. */
    void goDown() {
        down = true;
        sockets.forEach(Wire::close);
    }

    void comeBack() {
        down = false;
    }

    /** Is away until somebody has sought it in vain. */
    void goDownForAMoment() {
        int before = refused.get();
        goDown();
        Thread.ofPlatform().daemon().name("wire").start(() -> {
            while (refused.get() == before) {
                Thread.onSpinWait();
            }
            comeBack();
        });
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                sockets.add(client);
                if (down) {
                    refused.incrementAndGet();
                    close(client);
                } else {
                    Thread.ofPlatform().daemon().name("wire").start(() -> carry(client));
                }
            } catch (IOException e) {
                close(entrance);
            }
        }
    }

    private void carry(Socket client) {
        try (client;
                Socket onward = new Socket()) {
            onward.connect(server);
            sockets.add(onward);
            while (!down) {
                Passage passage = new Passage(read(client.getInputStream()), client, onward);
                if (passage.isInsert()) {
                    inserts.incrementAndGet();
                    Fate fate = fates.poll();
                    (fate == null ? Fate.PASSES : fate).of(passage);
                } else {
                    passage.exchange();
                }
                if (!passage.answered) {
                    return;
                }
            }
        } catch (IOException e) {
            close(client); // Either end has hung up.
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int length = Integer.reverseBytes(data.readInt());
        byte[] message = new byte[length];
        for (int i = 0; i < Integer.BYTES; i++) {
            message[i] = (byte) (length >>> 8 * i);
        }
        data.readFully(message, Integer.BYTES, length - Integer.BYTES);
        return message;
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new AssertionError("a socket that can't even be closed", e);
        }
    }

    @Override
    public void close() {
        close(entrance);
        goDown();
    }

    /** One message on its way, and the ends it travels between. */
    static final class Passage {
        private final byte[] message;
        private final Socket client;
        private final Socket onward;
        private boolean answered;

        private Passage(byte[] message, Socket client, Socket onward) {
            this.message = message;
            this.client = client;
            this.onward = onward;
        }

        boolean isInsert() {
            int begin = Math.min(message.length, 200);
            return HexFormat.of().formatHex(message, 0, begin).contains(INSERT);
        }

        void exchange() throws IOException {
            client.getOutputStream().write(deliver());
            answered = true;
        }

        /** Lets the server have it and waits until it was done. */
        byte[] deliver() throws IOException {
            onward.getOutputStream().write(message);
            return read(onward.getInputStream());
        }

        /** The same by a connection of its own, when those it came by are long gone. */
        byte[] deliverLate() {
            try (Socket late = new Socket()) {
                late.connect(onward.getRemoteSocketAddress());
                late.getOutputStream().write(message);
                return read(late.getInputStream());
            } catch (EOFException e) {
                throw new AssertionError("the server hung up", e);
            } catch (IOException e) {
                throw new AssertionError("the server can't be reached", e);
            }
        }
    }
}
