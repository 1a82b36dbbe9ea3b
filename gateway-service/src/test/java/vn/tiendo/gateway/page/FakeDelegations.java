package vn.tiendo.gateway.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.gateway.Upstream;

/** A measurement-service that keeps delegations, refuses what the test wants, and knows nobody once the session is over. */
final class FakeDelegations implements AutoCloseable {

    private static final String PROBLEM = "application/problem+json";

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Map<String, Object>> kept = new CopyOnWriteArrayList<>();
    private final Upstream server = new Upstream("measurement").on("/api/v1/delegations", this::answer);
    private final FakeFigures figures = new FakeFigures(server);
    private volatile boolean sessionOver;

    FakeDelegations() {
        reset();
    }

    void reset() {
        sessionOver = false;
        figures.reset();
        kept.clear();
        kept.add(delegation(1, "can-bo-dia-chinh", "Trần Thị Bích", "y-te", "RUNNING"));
        kept.add(delegation(2, "can-bo-cong-an", "Nguyễn Văn An", "van-phong", "ENDED"));
    }

    FakeFigures figures() {
        return figures;
    }

    void clear() {
        kept.clear();
    }

    void endSession() {
        sessionOver = true;
    }

    void renewSession() {
        sessionOver = false;
    }

    String uri() {
        return server.uri();
    }

    List<Map<String, Object>> kept() {
        return kept;
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (sessionOver) {
            Upstream.answer(exchange, 401, PROBLEM, "{\"code\":\"unauthenticated\",\"title\":\"t\",\"detail\":\"d\"}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            list(exchange);
        } else if (exchange.getRequestURI().getPath().endsWith(":revoke")) {
            revoke(exchange);
        } else {
            grant(exchange);
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var items = kept.stream()
                .filter(one -> !query.contains("state=") || query.contains("state=" + one.get("state"))).toList();
        Upstream.answer(exchange, 200, "application/json", json.writeValueAsString(Map.of("items", items)));
    }

    private void grant(HttpExchange exchange) throws IOException {
        var asked = json.readTree(exchange.getRequestBody().readAllBytes());
        var officer = asked.get("officer").asString();
        if (officer.equals("khong-ai")) {
            Upstream.answer(exchange, 422, PROBLEM, """
                    {"code":"invalid","title":"Chưa cấp được","detail":"Có mục chưa đúng.","errors":[
                    {"pointer":"/to","code":"too-long","message":"Nhiều nhất một năm."},
                    {"pointer":"","code":"other","message":"Điều không thuộc mục nào."}]}""");
            return;
        }
        var granted = delegation(kept.size() + 1, officer, asked.path("officerName").asString(officer),
                asked.get("department").asString(), "RUNNING");
        kept.addFirst(granted);
        Upstream.answer(exchange, 201, "application/json", json.writeValueAsString(granted));
    }

    private void revoke(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var id = path.substring(path.lastIndexOf('/') + 1, path.indexOf(':'));
        var index = kept.stream().map(one -> one.get("id")).toList().indexOf(id);
        var revoked = new HashMap<>(kept.get(index));
        revoked.putAll(Map.of("state", "REVOKED", "revoked", Map.of("by", Map.of("id", "kiem-tra", "name", "Đỗ Thị Nga"),
                "at", "2026-11-24T07:02:00Z", "reason", "Đã đi làm lại")));
        kept.set(index, revoked);
        Upstream.answer(exchange, 200, "application/json", json.writeValueAsString(revoked));
    }

    private static Map<String, Object> delegation(int number, String officer, String name, String department, String state) {
        return Map.ofEntries(Map.entry("id", "%024x".formatted(number)), Map.entry("unit", "lai-thieu"),
                Map.entry("officer", officer), Map.entry("officerName", name), Map.entry("department", department),
                Map.entry("from", "2026-11-01"), Map.entry("to", "2026-12-31"),
                Map.entry("reason", "Cán bộ thống kê nghỉ thai sản"),
                Map.entry("grantedBy", Map.of("id", "kiem-tra", "name", "Đỗ Thị Nga")),
                Map.entry("grantedAt", "2026-10-30T02:00:00Z"), Map.entry("state", state), Map.entry("version", 1));
    }
}
