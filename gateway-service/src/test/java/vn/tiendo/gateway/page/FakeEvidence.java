package vn.tiendo.gateway.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.gateway.Upstream;

/** Files that show figures to be right, as measurement-service keeps them: a PDF is taken, nothing else. */
final class FakeEvidence {

    private static final String ADDRESS = "/api/v1/evidence";
    private static final String JSON = "application/json";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, ObjectNode> kept = new TreeMap<>();

    FakeEvidence(Upstream server) {
        server.on(ADDRESS, this::answer);
    }

    synchronized void reset() {
        kept.clear();
    }

    /** A file that was sent before. */
    synchronized String keep(String target, String name) {
        var id = "e" + kept.size();
        kept.put(id, json.createObjectNode().put("id", id).put("target", target).put("name", name).put("size", 1_300_000).put("inUse", false));
        return id;
    }

    synchronized List<String> names() {
        return kept.values().stream().map(one -> one.get("name").asString()).toList();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> Upstream.answer(exchange, 200, JSON, json.writeValueAsString(Map.of("items", kept.values())));
            case "DELETE" -> {
                kept.remove(exchange.getRequestURI().getPath().substring(ADDRESS.length() + 1));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            }
            default -> take(exchange);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var asked = Stream.of(exchange.getRequestURI().getQuery().split("&")).map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        if (new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1).startsWith("%PDF")) {
            var id = keep(String.valueOf(asked.get("target")), String.valueOf(asked.get("name")));
            Upstream.answer(exchange, 201, JSON, String.valueOf(kept.get(id)));
        } else {
            Upstream.answer(exchange, 415, "application/problem+json", """
                    {"status":415,"code":"kind-not-allowed","title":"Không nhận","errors":[{"code":"kind-not-allowed","message":"Tệp là EXE; được nhận: PDF"}]}""");
        }
    }
}
