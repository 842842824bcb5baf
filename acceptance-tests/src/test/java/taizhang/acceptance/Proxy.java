// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * One origin for several services, in the place of the real reverse proxy and by its table: each request goes to the next
 * instance of its service, and to another where that one can't be reached.
 */
final class Proxy implements Site, AutoCloseable {

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade", "http2-settings");

    private final ProxyTable table = ProxyTable.ofTheRealProxy();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpServer server;
    private final Function<String, List<String>> instances;

    /** @param instances the addresses of a service's instances at this moment, by its name in the table */
    Proxy(Function<String, List<String>> instances) {
        this.instances = instances;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            List<String> addresses =
                    instances.apply(table.serviceOf(exchange.getRequestURI().getPath()));
            HttpResponse<byte[]> answer = ask(addresses, exchange, body);
            answer.headers().map().forEach((name, values) -> {
                if (isOurs(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            boolean empty =
                    answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private HttpResponse<byte[]> ask(List<String> addresses, HttpExchange exchange, byte[] body) throws IOException {
        int first = turn.getAndIncrement();
        for (int skipped = 0; skipped < addresses.size(); skipped++) {
            try {
                return http.send(
                        request(addresses.get(Math.floorMod(first + skipped, addresses.size())), exchange, body),
                        BodyHandlers.ofByteArray());
            } catch (ConnectException _) {
                // The next one may be there.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        throw new IOException("nobody answers for " + exchange.getRequestURI());
    }

    private static HttpRequest request(String address, HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            if (isOurs(header.getKey())) {
                header.getValue().forEach(value -> request.header(header.getKey(), value));
            }
        }
        return request.header(
                        "X-Forwarded-For",
                        exchange.getRemoteAddress().getAddress().getHostAddress())
                .header("X-Forwarded-Proto", "http")
                .build();
    }

    private static boolean isOurs(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }
}
