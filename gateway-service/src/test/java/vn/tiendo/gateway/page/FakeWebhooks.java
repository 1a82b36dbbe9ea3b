package vn.tiendo.gateway.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.gateway.Upstream;

/** A webhook with two deliveries, and the events that there were so far. */
final class FakeWebhooks {

    private static final String ADDRESS = "/api/v1/webhooks";
    private static final Map<String, Object> MADE = Map.of("by", "phan-tich", "name", "Vũ Thị Lan", "at", "2026-11-24T07:00:00Z");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Map<String, Object>> webhooks = new ConcurrentSkipListMap<>();

    void reset() {
        webhooks.clear();
        put("wh-1", "https://bang-theo-doi.thuan-an.example.vn/tien-do", Map.of("unit", List.of("thuan-an"),
                "type", List.of("vn.tiendo.reporting.verdict-changed.v1"), "status", List.of("OFF_TRACK", "MISSED")), "ACTIVE");
    }

    Map<String, Object> put(String id, String address, Object filter, String state) {
        Map<String, Object> one = new LinkedHashMap<>(Map.of("id", id, "unit", "thuan-an", "address", address, "filter", filter,
                "description", "Bảng theo dõi của thành phố", "state", state, "made", MADE, "version", 1));
        webhooks.put(id, one);
        return one;
    }

    static boolean wantsLines(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Accept")).contains("ndjson");
    }

    /** The past as JSON lines; it ends behind them. */
    void lines(HttpExchange exchange) throws IOException {
        boolean some = !exchange.getRequestURI().getQuery().contains("plan=khong-co");
        Upstream.answer(exchange, 200, "application/x-ndjson", "{}\n" + (some ? events().stream().map(event ->
                "{\"position\":\"p\",\"event\":" + json.writeValueAsString(event) + "}\n").collect(Collectors.joining()) : ""));
    }

    /** The past as frames of a stream. */
    String frames() {
        return events().stream().map(event -> "id: p1\nevent: " + event.get("type") + "\ndata: " + json.writeValueAsString(event) + "\n\n")
                .collect(Collectors.joining());
    }

    private static List<Map<String, Object>> events() {
        return List.of(event("vn.tiendo.measurement.figures-approved.v1", "lai-thieu-2024/dia-chinh/2024-M06"),
                event("vn.tiendo.reporting.verdict-changed.v1", "lai-thieu-2024/KT-3.4"));
    }

    private static Map<String, Object> event(String type, String subject) {
        return Map.of("specversion", "1.0", "id", subject, "source", "/tiendo/test", "type", type, "subject", subject, "time",
                "2024-06-18T03:00:00Z", "sequence", "7", "data", Map.of("plan", "lai-thieu-2024", "unit", "lai-thieu", "basis", "APPROVED"));
    }

    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(ADDRESS.length());
        if (exchange.getRequestMethod().equals("DELETE")) {
            webhooks.remove(path.substring(1));
            Upstream.answer(exchange, 204, "application/json", "");
        } else if (path.contains("/deliveries")) {
            answer(exchange, path.endsWith("/deliveries") ? Map.of("items", deliveries(String.valueOf(exchange.getRequestURI().getQuery())))
                    : path.endsWith(":send") ? Map.of("event", "e-2") : looked());
        } else if (exchange.getRequestMethod().equals("POST")) {
            answer(exchange, path.isEmpty() ? created(json.readTree(exchange.getRequestBody().readAllBytes())) : done(path));
        } else {
            answer(exchange, Map.of("items", List.copyOf(webhooks.values())));
        }
    }

    private Map<String, Object> created(JsonNode terms) {
        Map<String, Object> one = new LinkedHashMap<>(put("wh-2", terms.get("address").asString(), terms.get("filter"), "UNVERIFIED"));
        one.put("secret", "whsec_bmV3");
        return one;
    }

    private Map<String, Object> done(String path) {
        Map<String, Object> one = Objects.requireNonNull(webhooks.get(path.substring(1, path.indexOf(':'))));
        return switch (path.substring(path.indexOf(':') + 1)) {
            case "pause" -> changed(one, "PAUSED");
            case "resume", "verify" -> changed(one, "ACTIVE");
            case "rotate-secret" -> {
                Map<String, Object> rotated = new LinkedHashMap<>(one);
                rotated.put("secret", "whsec_cm90");
                yield rotated;
            }
            case "replay" -> Map.of("queued", 12, "complete", true);
            default -> Map.of("event", "e-3");
        };
    }

    private static Map<String, Object> changed(Map<String, Object> one, String state) {
        one.put("state", state);
        return one;
    }

    private static List<Map<String, Object>> deliveries(String query) {
        Map<String, Object> attempt = Map.of("at", "2026-11-24T08:00:00Z", "milliseconds", 35, "status", 500, "answer", "<b>no</b>");
        return List.of(delivery("e-1", "DELIVERED", List.of(Map.of("at", "2026-11-24T07:30:00Z", "milliseconds", 12, "status", 204, "answer", ""))),
                delivery("e-2", "DEAD", List.of(attempt, attempt))).stream()
                .filter(one -> !query.contains("state=") || query.contains("state=" + one.get("state"))).toList();
    }

    private static Map<String, Object> delivery(String event, String state, List<?> attempts) {
        return new LinkedHashMap<>(Map.of("event", event, "type", "vn.tiendo.reporting.verdict-changed.v1", "subject", "lai-thieu-2024/KT-3.4",
                "state", state, "failures", attempts.size() - 1, "attempts", attempts));
    }

    private Map<String, Object> looked() {
        Map<String, Object> one = deliveries("state=DEAD").getFirst();
        one.put("body", events().getLast());
        return one;
    }

    private void answer(HttpExchange exchange, Object body) throws IOException {
        Upstream.answer(exchange, 200, "application/json", json.writeValueAsString(body));
    }
}
