package vn.tiendo.gateway.page;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.gateway.Upstream;

/** An alert of the plan, open until it is acknowledged. */
final class FakeAlerts {

    private static final Map<String, Object> ALERT = Map.of("id", "41", "kind", "WORSE", "basis", "APPROVED", "plan", "lai-thieu-2024",
            "unit", "lai-thieu", "unitPath", List.of("thuan-an", "lai-thieu"), "target", "KT-3", "title", "Cơ sở phế liệu",
            "text", Map.of("vi", "Đúng tiến độ → Có nguy cơ", "en", "On track → At risk"), "at", "2024-06-17T07:02:00Z");

    private final JsonMapper json = JsonMapper.builder().build();
    private volatile String note = "";
    private volatile int many;

    void reset() {
        note = "";
        many = 1;
    }

    /** So many as long as none was acknowledged. */
    void many(int howMany) {
        many = howMany;
    }

    /** What was said when it was acknowledged. */
    String note() {
        return note;
    }

    void list(HttpExchange exchange) throws IOException {
        answer(exchange, Map.of("items", note.isEmpty() ? Collections.nCopies(many, ALERT) : List.of()));
    }

    void acknowledge(HttpExchange exchange) throws IOException {
        note = json.readTree(exchange.getRequestBody().readAllBytes()).path("note").asString();
        answer(exchange, ALERT);
    }

    private void answer(HttpExchange exchange, Object body) throws IOException {
        Upstream.answer(exchange, 200, "application/json", json.writeValueAsString(body));
    }
}
