package vn.tiendo.gateway.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.gateway.Upstream;

/** Two events that could not be handled. */
final class FakeDeadLetters {

    private static final String ADDRESS = "/api/v1/dead-letters/";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Map<String, Object>> letters = new ConcurrentHashMap<>();

    void reset() {
        letters.clear();
        for (String id : List.of("0001", "0002")) {
            letters.put(id, Map.of("id", id, "state", "OPEN", "place", Map.of("topic", "tiendo.plans.v1.dlt", "partition", 0, "offset", 1),
                    "origin", Map.of("topic", "tiendo.plans.v1", "partition", 3, "offset", 17, "consumer", "measurement-service"),
                    "key", "lai-thieu-2024", "type", "vn.tiendo.plan.plan-in-force.v1", "subject", "lai-thieu-2024",
                    "cause", "failed to deserialize (CloudEventRWException)", "at", "2026-11-24T07:0" + id.charAt(3) + ":00Z"));
        }
    }

    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            settle(exchange, path);
        } else if (path.startsWith(ADDRESS)) {
            Map<String, Object> one = new HashMap<>(letters.get(path.substring(ADDRESS.length())));
            one.put("content", Map.of("headers", Map.of("ce_type", "rubbish"), "text", "<b>no event</b>", "bytes", 15));
            answer(exchange, one);
        } else {
            String query = exchange.getRequestURI().getQuery();
            answer(exchange, Map.of("items", letters.values().stream().filter(one -> query.contains("state=" + one.get("state"))).toList()));
        }
    }

    private void settle(HttpExchange exchange, String path) throws IOException {
        String id = path.substring(ADDRESS.length(), path.indexOf(':'));
        Map<String, Object> settled = new HashMap<>(letters.get(id));
        String reason = json.readTree(exchange.getRequestBody().readAllBytes()).path("reason").asString("");
        Map<String, Object> by = new HashMap<>(Map.of("by", Map.of("id", "van-hanh", "name", "Lê Văn Hành"), "at", "2026-11-24T08:00:00Z"));
        if (!reason.isEmpty()) {
            by.put("reason", reason);
        }
        settled.putAll(Map.of("state", path.endsWith(":discard") ? "DISCARDED" : "SENT_AGAIN", "settled", by));
        letters.put(id, settled);
        answer(exchange, settled);
    }

    private void answer(HttpExchange exchange, Object body) throws IOException {
        Upstream.answer(exchange, 200, "application/json", json.writeValueAsString(body));
    }
}
