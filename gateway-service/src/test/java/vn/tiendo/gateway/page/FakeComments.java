package vn.tiendo.gateway.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.gateway.Upstream;

/** Comments on the figures of one submission, as measurement-service keeps them. */
final class FakeComments {

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<ObjectNode> kept = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    void reset() {
        kept.clear();
        keys.clear();
    }

    /** What somebody says outside of the page. */
    void say(String target, String text, String by) {
        kept.add(comment(json.createObjectNode().put("target", target).put("text", text), by));
    }

    List<String> texts() {
        return kept.stream().map(one -> one.get("text").asString()).toList();
    }

    List<String> keys() {
        return keys;
    }

    void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            var asked = String.valueOf(exchange.getRequestURI().getQuery());
            var items = kept.stream().filter(one -> asked.contains("target=" + one.get("target").asString())).toList();
            Upstream.answer(exchange, 200, "application/json", json.writeValueAsString(Map.of("items", items)));
            return;
        }
        var said = comment(json.readTree(exchange.getRequestBody().readAllBytes()), "Lê Văn Kiểm");
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        kept.add(said);
        Upstream.answer(exchange, 201, "application/json", said.toString());
    }

    private ObjectNode comment(JsonNode said, String by) {
        var comment = (ObjectNode) said.deepCopy();
        comment.put("id", "%024x".formatted(kept.size())).put("at", "2025-06-13T08:00:00Z").putObject("by").put("id", by).put("name", by);
        return comment;
    }
}
