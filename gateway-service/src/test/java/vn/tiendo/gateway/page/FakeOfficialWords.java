package vn.tiendo.gateway.page;

import java.io.IOException;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.gateway.Upstream;

/** The official word on one target; one that is not proposed needs a ground. */
final class FakeOfficialWords {

    private final JsonMapper json = JsonMapper.builder().build();
    private volatile String official = "null";

    void reset() {
        official = "null";
    }

    void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) {
            official = "null";
            Upstream.answer(exchange, 204, "application/json", "");
            return;
        }
        if (!exchange.getRequestMethod().equals("PUT")) {
            Upstream.answer(exchange, 200, "application/json", """
                {"plan":"lai-thieu-2024","period":"2024-M06","headline":{"vi":"","en":""},"items":[{"target":"KT-1","number":"1",
                 "title":"Thu ngân sách","status":"MET","proposed":"MET","official":%s,"differs":false}]}""".formatted(official));
            return;
        }
        JsonNode said = json.readTree(exchange.getRequestBody().readAllBytes());
        if (!said.get("word").asString().equals("MET") && !said.has("ground")) {
            Upstream.answer(exchange, 422, "application/problem+json", """
                {"status":422,"code":"invalid","errors":[{"pointer":"/ground","code":"required","message":"Cần nêu căn cứ."}]}""");
            return;
        }
        official = ((ObjectNode) said).put("version", 1).put("at", "2024-06-18T03:00:00Z").put("plan", "lai-thieu-2024").put("target", "KT-1")
            .put("period", "2024-M06").set("by", json.readTree("{\"id\":\"lanh-dao\",\"name\":\"Trương Quốc Thái\"}")).toString();
        Upstream.answer(exchange, 200, "application/json", official);
    }
}
