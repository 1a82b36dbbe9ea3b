package vn.tiendo.gateway.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.gateway.Upstream;

/** What a city assigns to its wards; a figure once given stays. And what is proposed for the words of a target. */
final class FakeAssignments {

    private static final String JSON = "application/json";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Map<String, JsonNode>> given = new ConcurrentHashMap<>();
    private volatile int sent;

    FakeAssignments(Upstream server) {
        server.on("/api/v1/indicators:suggest", 200, JSON, """
                        {"items":[{"likeness":0.9,"indicator":{"code":"ho-thu-gom-rac","name":{"vi":"Hộ đăng ký thu gom rác"},
                        "unitOfMeasure":"%","version":1}}]}""")
                .on("/api/v1/assignments", this::answer)
                .on("/api/v1/assignments/assignments.xlsx", this::workbook);
    }

    void reset() {
        given.clear();
        sent = 0;
    }

    /** How many figures came in all requests. */
    int sent() {
        return sent;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Object answer = exchange.getRequestMethod().equals("GET") ? given.entrySet().stream().map(each -> Map.of("unit", each.getKey(),
                "year", 2024, "version", 1, "assignments", List.copyOf(each.getValue().values()))).toList() : handed(exchange);
        Upstream.answer(exchange, 200, JSON, json.writeValueAsString(Map.of("items", answer)));
    }

    /** What is sent as JSON stands for a workbook; what is below zero is refused. */
    private void workbook(HttpExchange exchange) throws IOException {
        var asked = json.readTree(exchange.getRequestBody().readAllBytes());
        var isAsked = String.valueOf(exchange.getRequestURI().getQuery()).contains("dryRun=true");
        var items = asked.valueStream().map(figure -> {
            var isRefused = figure.get("value").asDouble() < 0;
            if (!isAsked && !isRefused) {
                given.computeIfAbsent(figure.get("unit").asString(), _ -> new ConcurrentHashMap<>()).put(figure.get("indicator").asString(), figure);
            }
            var answer = new HashMap<String, Object>(Map.of("pointer", "", "sheet", "Số giao", "cell", "D2", "unit", figure.get("unit"), "year", 2024,
                    "indicator", figure.get("indicator"), "value", figure.get("value"), "outcome", isRefused ? "refused" : "assigned"));
            if (isRefused) {
                answer.put("errors", List.of(Map.of("code", "negative", "message", "Không được âm.")));
            }
            return answer;
        }).toList();
        Upstream.answer(exchange, 200, JSON, json.writeValueAsString(Map.of("items", items)));
    }

    private List<Map<String, Object>> handed(HttpExchange exchange) throws IOException {
        var asked = json.readTree(exchange.getRequestBody().readAllBytes()).get("assignments");
        var answers = new ArrayList<Map<String, Object>>();
        for (var figure : asked) {
            var pointer = "/assignments/" + answers.size();
            var before = given.computeIfAbsent(figure.get("unit").asString(), _ -> new ConcurrentHashMap<>())
                    .putIfAbsent(figure.get("indicator").asString(), figure);
            answers.add(before == null ? Map.of("pointer", pointer, "outcome", "assigned", "targets", List.of())
                    : Map.of("pointer", pointer, "outcome", "refused", "targets", List.of(), "errors", List.of(Map.of("pointer",
                            pointer + "/value", "code", "assigned-already", "message", "Đã giao " + before.get("value") + "."))));
        }
        sent += answers.size();
        return answers;
    }
}
