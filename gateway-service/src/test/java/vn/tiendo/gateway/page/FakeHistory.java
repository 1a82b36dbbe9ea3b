package vn.tiendo.gateway.page;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.gateway.Upstream;

/** What plan-service tells of a plan's versions and gaps, and the amendment that is prepared for it. */
final class FakeHistory {

    private static final String JSON = "application/json";
    private static final String PLAN = "/api/v1/plans/lai-thieu-2024";

    private final JsonMapper json = JsonMapper.builder().build();
    private final FakePlans plans;
    private final Map<Integer, ObjectNode> versions = new TreeMap<>();
    private volatile @Nullable ObjectNode amendment;

    FakeHistory(FakePlans plans, Upstream server) {
        this.plans = plans;
        server.on(PLAN + "/gaps", exchange -> answer(exchange, items(gaps())))
                .on(PLAN + "/versions", this::versions)
                .on(PLAN + "/changes", this::changes)
                .on(PLAN + "/amendment", this::amendment)
                .on(PLAN + "/amendment:put-in-force", this::putInForce);
    }

    void reset() {
        versions.clear();
        amendment = null;
    }

    /** What binds or did. */
    void remember(ObjectNode plan) {
        if (!plan.get("state").asString().equals("DRAFT")) {
            versions.put(plan.get("version").asInt(), plan);
        }
    }

    @Nullable ObjectNode amendment() {
        return amendment;
    }

    /** An amendment that changes nothing yet. */
    void begin() {
        var begun = json.createObjectNode();
        decide(begun.putObject("decision"));
        begun.set("plan", plans.plan().deepCopy());
        amendment = begun.put("version", 1).put("basedOn", plans.plan().get("version").asInt());
    }

    private static void decide(ObjectNode decision) {
        decision.put("number", "05/NQ-HĐND").put("date", "2024-07-15").put("reason", "Dịch bệnh").put("effectiveFrom", "2024-07-01");
    }

    /** Another planner stores the amendment once more. */
    void somebodyElsePrepares() {
        var now = prepared().deepCopy();
        amendment = now.put("version", now.get("version").asInt() + 1);
    }

    /** An amendment that is in force already. */
    void amend(String target, int bound) {
        var plan = plans.plan().deepCopy();
        decide(plan.putObject("decision"));
        targets(plan).filter(each -> each.get("id").asString().equals(target))
                .forEach(each -> ((ObjectNode) each.at("/rule/bound")).put("value", bound));
        plans.keep("IN_FORCE", plan);
    }

    private Stream<Map<String, Object>> gaps() {
        return targets(plans.plan()).filter(each -> each.at("/rule/kind").asString().equals("MEET_ASSIGNED") && !each.has("assigned"))
                .map(each -> Map.of("target", each.get("id").asString(), "kind", "ASSIGNED", "words", "Chưa có chỉ tiêu trên giao."));
    }

    private void versions(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/versions")) {
            answer(exchange, items(versions.values().stream().map(FakeHistory::summary)));
        } else {
            answer(exchange, versions.get(Integer.valueOf(path.substring(path.lastIndexOf('/') + 1))));
        }
    }

    private static Map<String, Object> summary(ObjectNode plan) {
        var common = Map.of("version", plan.get("version"), "changedAt", "2024-01-02T02:00:00Z", "changedBy", "lanh-dao");
        var how = plan.has("decision") ? Map.of("how", "AMENDED", "decision", plan.get("decision"), "effectiveFrom",
                plan.at("/decision/effectiveFrom")) : Map.<String, Object>of("how", "PUT_IN_FORCE", "effectiveFrom", "2024-01-01");
        return Stream.of(common, how).flatMap(each -> each.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Bounds only. */
    private void changes(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI().getQuery();
        var from = version(asked, "from");
        var to = asked.contains("to=amendment") ? prepared().get("plan") : asked.contains("to=") ? version(asked, "to") : plans.plan();
        answer(exchange, items(targets(to).flatMap(each -> change(each, from))));
    }

    private JsonNode version(String query, String name) {
        return Objects.requireNonNull(versions.get(Integer.valueOf(query.replaceAll(".*" + name + "=(\\d+).*", "$1"))));
    }

    private static Stream<Map<String, Object>> change(JsonNode target, JsonNode from) {
        return targets(from).filter(each -> each.get("id").equals(target.get("id")))
                .filter(each -> !each.at("/rule/bound/value").equals(target.at("/rule/bound/value")))
                .map(each -> Map.of("target", target.get("id"), "field", "rule.min", "words", target.get("id").asString()
                        + ": mức tối thiểu " + each.at("/rule/bound/value") + " % → " + target.at("/rule/bound/value") + " %"));
    }

    private void amendment(HttpExchange exchange) throws IOException {
        var now = amendment;
        switch (exchange.getRequestMethod()) {
            case "GET" -> answer(exchange, now);
            case "PUT" -> prepare(exchange, now);
            default -> {
                if (!plans.stale(exchange, prepared().get("version").asInt())) {
                    amendment = null;
                    Upstream.answer(exchange, 204, JSON, "");
                }
            }
        }
    }

    private void prepare(HttpExchange exchange, @Nullable ObjectNode before) throws IOException {
        var asked = plans.taken(exchange);
        if (before != null && plans.stale(exchange, before.get("version").asInt()) || plans.refused(exchange)) {
            return;
        }
        if (!asked.has("basedOn")) {
            asked.set("basedOn", prepared().get("basedOn"));
        }
        amendment = asked.put("version", before == null ? 1 : before.get("version").asInt() + 1);
        Upstream.answer(exchange, before == null ? 201 : 200, JSON, json.writeValueAsString(asked));
    }

    private void putInForce(HttpExchange exchange) throws IOException {
        var now = prepared();
        if (plans.stale(exchange, now.get("version").asInt()) || plans.refused(exchange)) {
            return;
        }
        var plan = (ObjectNode) now.get("plan");
        plan.set("decision", now.get("decision"));
        amendment = null;
        answer(exchange, plans.keep("IN_FORCE", plan));
    }

    private ObjectNode prepared() {
        var now = amendment;
        if (now == null) {
            throw new IllegalStateException("no amendment is prepared");
        }
        return now;
    }

    private static Stream<JsonNode> targets(JsonNode plan) {
        return plan.get("sections").valueStream().flatMap(each -> each.get("targets").valueStream());
    }

    private static Map<String, Object> items(Stream<Map<String, Object>> items) {
        return Map.of("items", items.toList());
    }

    private void answer(HttpExchange exchange, @Nullable Object value) throws IOException {
        if (value == null) {
            Upstream.answer(exchange, 404, "application/problem+json", "{\"status\":404,\"code\":\"not-found\",\"title\":\"Không có\"}");
        } else {
            Upstream.answer(exchange, 200, JSON, json.writeValueAsString(value));
        }
    }
}
