package vn.tiendo.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.gateway.Upstream;

/** A plan-service with one plan; what a resolution's reader answers comes from a file. */
final class FakePlans {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
    private final Upstream server = new Upstream("plan")
            .on("/api/v1/resolutions:read", this::read)
            .on("/api/v1/plans", this::plans)
            .on("/api/v1/plans/lai-thieu-2024", this::plan)
            .on("/api/v1/plans/lai-thieu-2024/plan.xlsx", this::workbook)
            .on("/api/v1/plans/lai-thieu-2024/calendar", 200, JSON, file("calendar.json"))
            .on("/api/v1/plans/" + FakeFigures.PLAN, 200, JSON, FakeFigures.file("plan.json"))
            .on("/api/v1/plans/lai-thieu-2024:put-in-force", exchange -> become(exchange, "IN_FORCE", plan()))
            .on("/api/v1/plans/lai-thieu-2024:close", exchange -> become(exchange, "CLOSED", plan()))
            .on("/api/v1/plans/lai-thieu-2024/assignments", this::assign);
    private final FakeHistory history = new FakeHistory(this, server);
    private final FakeAssignments assignments = new FakeAssignments(server);
    private final FakeRegistry registry = new FakeRegistry(this, server);
    private volatile @Nullable ObjectNode kept;
    private volatile @Nullable String refusal;

    void reset() {
        kept = null;
        refusal = null;
        sent.clear();
        history.reset();
        assignments.reset();
        registry.reset();
    }

    /** There is a plan, a draft in its first version. */
    void keepDraft() {
        kept = stored((ObjectNode) json.readTree(file("plan.json")), "DRAFT", 1);
    }

    void keepInForce() {
        keepDraft();
        keep("IN_FORCE", plan());
    }

    FakeAssignments assignments() {
        return assignments;
    }

    FakeRegistry registry() {
        return registry;
    }

    /** The next version of the plan. */
    ObjectNode keep(String state, ObjectNode plan) {
        kept = stored(plan.deepCopy(), state, plan().get("version").asInt() + 1);
        history.remember(kept);
        return kept;
    }

    FakeHistory history() {
        return history;
    }

    /** Somebody else stores a new version with another title of the target. */
    void somebodyElseRetitles(String title) {
        var changed = plan().deepCopy();
        ((ObjectNode) changed.at("/sections/0/targets/0")).put("title", title);
        keep("DRAFT", changed);
    }

    void somebodyElseRemovesTheFirstTarget() {
        var changed = plan().deepCopy();
        ((ArrayNode) changed.at("/sections/0/targets")).remove(0);
        keep("DRAFT", changed);
    }

    /** What the next request that changes something is answered, as {"status":…}. */
    void refuse(String problem) {
        refusal = problem;
    }

    /** Plans that were sent, in their order, with those that were only checked. */
    List<JsonNode> sent() {
        return sent;
    }

    ObjectNode plan() {
        var now = kept;
        if (now == null) {
            throw new IllegalStateException("no plan is kept");
        }
        return now;
    }

    String uri() {
        return server.uri();
    }

    private void read(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (refused(exchange)) {
            return;
        }
        var form = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")).startsWith("multipart/form-data");
        Upstream.answer(exchange, form && body.contains("name=\"file\"") ? 200 : 400, JSON, file("read.json"));
    }

    private void plans(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            Upstream.answer(exchange, 200, JSON, json.writeValueAsString(Map.of("items", summaries())));
            return;
        }
        var asked = taken(exchange);
        if (refused(exchange)) {
            return;
        }
        if (String.valueOf(exchange.getRequestURI().getQuery()).contains("dryRun=true")) {
            Upstream.answer(exchange, 200, JSON, json.writeValueAsString(stored(asked, "DRAFT", 0)));
        } else {
            kept = stored(asked, "DRAFT", 1);
            Upstream.answer(exchange, 201, JSON, json.writeValueAsString(kept));
        }
    }

    private void plan(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            Upstream.answer(exchange, 200, JSON, json.writeValueAsString(plan()));
            return;
        }
        var asked = taken(exchange);
        if (stale(exchange) || refused(exchange)) {
            return;
        }
        Upstream.answer(exchange, 200, JSON, json.writeValueAsString(keep("DRAFT", asked)));
    }

    /** The plan itself stands for its workbook. */
    private void workbook(HttpExchange exchange) throws IOException {
        var asked = taken(exchange);
        if (refused(exchange)) {
            return;
        }
        var isAsked = String.valueOf(exchange.getRequestURI().getQuery()).contains("dryRun=true");
        Upstream.answer(exchange, 200, JSON, json.writeValueAsString(isAsked ? stored(asked, "DRAFT", 0) : keep("DRAFT", asked)));
    }

    private void assign(HttpExchange exchange) throws IOException {
        var figures = taken(exchange).get("assignments");
        var assigned = plan().deepCopy();
        for (var target : assigned.at("/sections/0/targets")) {
            figures.valueStream().filter(each -> each.get("target").equals(target.get("id")))
                    .forEach(each -> ((ObjectNode) target).putObject("assigned").set("value", each.get("value")));
        }
        become(exchange, "IN_FORCE", assigned);
    }

    private void become(HttpExchange exchange, String state, ObjectNode next) throws IOException {
        if (!stale(exchange) && !refused(exchange)) {
            Upstream.answer(exchange, 200, JSON, json.writeValueAsString(keep(state, next)));
        }
    }

    private boolean stale(HttpExchange exchange) throws IOException {
        return stale(exchange, plan().get("version").asInt());
    }

    boolean stale(HttpExchange exchange, int version) throws IOException {
        var current = "\"" + version + "\"";
        if (current.equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
            return false;
        }
        Upstream.answer(exchange, 412, PROBLEM, "{\"code\":\"stale\",\"title\":\"Đã có bản mới\"}");
        return true;
    }

    boolean refused(HttpExchange exchange) throws IOException {
        var problem = refusal;
        if (problem == null) {
            return false;
        }
        refusal = null;
        Upstream.answer(exchange, json.readTree(problem).get("status").asInt(), PROBLEM, problem);
        return true;
    }

    ObjectNode taken(HttpExchange exchange) throws IOException {
        var asked = (ObjectNode) json.readTree(exchange.getRequestBody().readAllBytes());
        sent.add(asked.deepCopy());
        return asked;
    }

    private List<Map<String, Object>> summaries() {
        var now = kept;
        return now == null ? List.of() : List.of(Map.of("id", now.get("id").asString(), "unit", "lai-thieu", "year", 2024,
                "title", now.get("title").asString(), "state", now.get("state").asString(),
                "version", now.get("version").asInt(), "targets", 3));
    }

    private static ObjectNode stored(ObjectNode plan, String state, int version) {
        return plan.put("state", state).put("version", version);
    }

    private static String file(String name) {
        try {
            return new ClassPathResource("desk/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
