package vn.tiendo.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The line between a browser and the gateway, which can be cut; it says who the browser's person is. */
final class Line implements AutoCloseable {

    /** What belongs to a connection, or is set anew by the client. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade",
            "accept-encoding", "http2-settings");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String gateway;
    private volatile Person person;
    private HttpServer server;
    private final int port;

    Line(String gateway, Person person) {
        this.gateway = gateway;
        this.person = person;
        this.server = begin(0);
        this.port = server.getAddress().getPort();
    }

    String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    void cut() {
        server.stop(0);
    }

    void mend() {
        server = begin(port);
    }

    /** From the next request on. */
    void use(Person another) {
        person = another;
    }

    private HttpServer begin(int wanted) {
        try {
            HttpServer begun = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            begun.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            begun.createContext("/", this::pass);
            begun.createContext("/api/v1/me", exchange -> answer(exchange, 200, person.json.getBytes(StandardCharsets.UTF_8)));
            begun.start();
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> values.stream().filter(_ -> travels(name))
                .forEach(value -> request.header(name, value)));
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> values.stream().filter(_ -> travels(name) && !name.startsWith(":"))
                    .forEach(value -> exchange.getResponseHeaders().add(name, value)));
            answer(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean travels(String name) {
        return !OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow(); // a stream that is passed on would never end
    }
}
