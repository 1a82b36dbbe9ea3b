package vn.tiendo.gateway.page;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.gateway.Upstream;

/** The e-mails of the issued report: one went out, one was refused, one has no address until somebody gives it one. */
final class FakeMails {

    private static final List<String> LINES =
        List.of("UBND thành phố Thuận An", "Thường trực Đảng ủy, HĐND phường Lái Thiêu", "Các ban, ngành, đoàn thể, khu phố");

    private final JsonMapper json = JsonMapper.builder().build();
    private volatile ObjectNode book = json.createObjectNode();
    private volatile boolean sent;

    void reset() {
        book = (ObjectNode) json.readTree("""
            {"version":1,"items":[{"recipient":"UBND thành phố Thuận An","addresses":["vp@thuan-an.example"]},
             {"recipient":"Sở Tài chính","addresses":["stc@binh-duong.example"]}]}""");
        sent = false;
    }

    JsonNode book() {
        return book;
    }

    void answer(HttpExchange exchange) throws IOException {
        sent |= exchange.getRequestMethod().equals("POST");
        exchange.getRequestBody().readAllBytes();
        boolean given = book.toString().contains("hdnd@lai-thieu.example");
        Upstream.answer(exchange, 200, "application/json", """
            {"on":true,"items":[
             {"recipient":"UBND thành phố Thuận An","address":"vp@thuan-an.example","state":"SENT","tries":1,"at":"2024-06-18T03:00:20Z"},
             {"recipient":"Thường trực Đảng ủy, HĐND phường Lái Thiêu",%s},
             {"recipient":"Các ban, ngành, đoàn thể, khu phố","address":"khu-pho@@lai-thieu.example","state":"REFUSED","tries":1,
              "at":"2024-06-18T03:00:21Z"}]}""".formatted(!given ? "\"tries\":0" : "\"address\":\"hdnd@lai-thieu.example\",\"tries\":"
            + (sent ? "1,\"state\":\"SENT\",\"at\":\"2024-06-18T04:00:20Z\"" : "0")));
    }

    void recipients(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            book = ((ObjectNode) json.readTree(exchange.getRequestBody().readAllBytes())).put("version", 2);
        }
        boolean ofReport = exchange.getRequestURI().getQuery() != null;
        Upstream.answer(exchange, 200, "application/json", json.writeValueAsString(ofReport ? withLines() : book));
    }

    /** The lines of the report first, then those of others. */
    private ObjectNode withLines() {
        ObjectNode answer = book.deepCopy();
        ArrayNode items = answer.putArray("items");
        for (String line : LINES) {
            ArrayNode addresses = items.addObject().put("recipient", line).put("isOfReport", true).putArray("addresses");
            entries().filter(entry -> entry.get("recipient").asString().equals(line)).forEach(entry -> entry.get("addresses").forEach(addresses::add));
        }
        entries().filter(entry -> !LINES.contains(entry.get("recipient").asString()))
            .forEach(entry -> items.add(((ObjectNode) entry.deepCopy()).put("isOfReport", false)));
        return answer;
    }

    private Stream<JsonNode> entries() {
        return book.get("items").valueStream();
    }
}
