package vn.tiendo.reporting.contextbroker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A context broker over loopback HTTP, as far as we use one: keeps what it is told, and answers as the test says. */
final class BrokerServer {

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile Function<JsonNode, Answer> behaviour = _ -> new Answer(204, "");

    record Answer(int status, String body) {
    }

    /** One entity of one request. */
    record Told(String request, String mediaType, String tenant, JsonNode entity, int status) {
    }

    BrokerServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param to a request, which is a list of entities */
    void answers(Function<JsonNode, Answer> to) {
        behaviour = to;
    }

    List<Told> told(String id) {
        return told.stream().filter(each -> each.entity().path("id").asString("").equals(id)).toList();
    }

    void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode entities = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
            Answer answer = behaviour.apply(entities);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            var headers = exchange.getRequestHeaders();
            entities.forEach(entity -> told.add(new Told(exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                String.valueOf(headers.getFirst("Content-Type")), String.valueOf(headers.getFirst("NGSILD-Tenant")), entity, answer.status())));
        }
    }
}
