package vn.tiendo.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.gateway.Upstream;

/** A measurement-service that keeps submissions, takes JSON for a file too, refuses what is below zero, doubts what is very large, and lets a test do what others do meanwhile. */
final class FakeFigures {

    static final String PLAN = "lai-thieu-2025";
    static final String JUNE = PLAN + "/cong-an/2025-M06";

    private static final String SUBMISSIONS = "/api/v1/submissions";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String RECEIVED = "2025-06-13T07:30:00Z";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, ObjectNode> kept = new TreeMap<>();
    private final Map<String, ObjectNode> receipts = new TreeMap<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final FakeComments comments = new FakeComments();
    private final FakeEvidence evidence;
    private final FakeReminders reminders;

    FakeFigures(Upstream server) {
        evidence = new FakeEvidence(server);
        reminders = new FakeReminders(server);
        server.on("/api/v1/obligations", this::obligations)
                .on(SUBMISSIONS, this::answer)
                .on("/api/v1/receipts", this::receipt);
    }

    synchronized void reset() {
        kept.clear();
        receipts.clear();
        keys.clear();
        comments.reset();
        evidence.reset();
        reminders.reset();
    }

    FakeComments comments() {
        return comments;
    }

    FakeEvidence evidence() {
        return evidence;
    }

    FakeReminders reminders() {
        return reminders;
    }

    synchronized ObjectNode of(String id) {
        return Objects.requireNonNull(kept.get(id));
    }

    /** Keys of the requests that changed something. */
    List<String> keys() {
        return keys;
    }

    /** What somebody enters outside of the page, as JSON with ' for ". */
    synchronized void enter(String id, String state, String by, String... figures) {
        var submission = submission(id);
        for (var figure : figures) {
            merge(submission, (ObjectNode) json.readTree(figure.replace('\'', '"')), by);
        }
        become(submission, state);
    }

    synchronized void sendBack(String id, String reason, String... open) {
        var submission = submission(id);
        submission.put("sentBackReason", reason);
        var figures = submission.putArray("open");
        List.of(open).forEach(target -> figures.addObject().put("target", target));
        become(submission, "SENT_BACK");
    }

    private void obligations(HttpExchange exchange) throws IOException {
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var items = StreamSupport.stream(json.readTree(file("obligations.json")).get("items").spliterator(), false)
                .filter(one -> !query.contains("period=") || query.contains("period=" + one.get("period").asString())).toList();
        Upstream.answer(exchange, 200, JSON, json.writeValueAsString(Map.of("items", items)));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(SUBMISSIONS.length());
        if (path.isEmpty() && exchange.getRequestMethod().equals("POST")) {
            file(exchange);
        } else if (path.isEmpty()) {
            Upstream.answer(exchange, 200, JSON, json.writeValueAsString(Map.of("items", waiting())));
        } else if (path.endsWith("/comments")) {
            comments.answer(exchange);
        } else if (exchange.getRequestMethod().equals("POST")) {
            decide(exchange, path.substring(1, path.indexOf(':')), path.substring(path.indexOf(':') + 1));
        } else if (kept.containsKey(path.substring(1))) {
            var read = of(path.substring(1)).deepCopy();
            read.set("warnings", warnings(read.get("figures")));
            Upstream.answer(exchange, 200, JSON, read.toString());
        } else {
            refuse(exchange, 404, "not-found", "Không có", "");
        }
    }

    private void file(HttpExchange exchange) throws IOException {
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (body.startsWith("faulty")) {
            refuse(exchange, 422, "invalid", "Tệp có chỗ sai", ",\"errors\":[{\"sheet\":\"Số liệu\",\"cell\":\"E7\",\"code\":\"not-a-number\","
                    + "\"message\":\"“abc” không phải là số\"}]");
            return;
        }
        var filing = json.readTree(body);
        var id = filing.get("plan").asString() + "/" + filing.get("department").asString() + "/" + filing.get("period").asString();
        var before = kept.get(id);
        if (before != null && bringsActuals(before, filing)) {
            sendBack(id, "", "KT-1");
        }
        if (isRefused(exchange, before)) {
            return;
        }
        var errors = errors(filing.get("figures"));
        if (!errors.isEmpty() && (!query.contains("mode=partial") || errors.size() == filing.get("figures").size())) {
            refuse(exchange, 422, "invalid", "Có số liệu chưa đúng", ",\"errors\":" + errors);
        } else if (query.contains("dryRun=true")) {
            Upstream.answer(exchange, 200, JSON, receipt(id, filing, errors, before == null ? 1 : version(before) + 1)
                    .set("read", read(filing.get("figures"))).toString());
        } else {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            Upstream.answer(exchange, before == null ? 201 : 200, JSON, store(id, filing, errors).toString());
        }
    }

    /** An approved estimate gives way to the actual figure as after a reopening. */
    private static boolean bringsActuals(ObjectNode submission, JsonNode filing) {
        return submission.get("state").asString().equals("APPROVED")
                && submission.at("/figures/0/quality").asString().equals("ESTIMATED")
                && filing.at("/figures/0/quality").asString("ACTUAL").equals("ACTUAL");
    }

    private ArrayNode read(JsonNode figures) {
        var read = json.createArrayNode();
        figures.forEach(figure -> read.add(((ObjectNode) figure.deepCopy()).put("quality", figure.path("quality").asString("ACTUAL"))));
        return read;
    }

    private boolean isRefused(HttpExchange exchange, @Nullable ObjectNode before) throws IOException {
        var seen = exchange.getRequestHeaders().getFirst("If-Match");
        boolean sawNone = exchange.getRequestHeaders().containsKey("If-None-Match");
        if (before != null && (sawNone || seen != null && !seen.equals("\"" + version(before) + "\""))) {
            refuse(exchange, 412, "stale", "Đã có bản mới", "");
            return true;
        }
        if (before != null && List.of("SUBMITTED", "APPROVED").contains(before.get("state").asString())) {
            refuse(exchange, 409, "wrong-state", "Báo cáo đã gửi", "");
            return true;
        }
        return false;
    }

    private ObjectNode store(String id, JsonNode filing, ArrayNode errors) {
        var submission = submission(id);
        var index = 0;
        for (var figure : filing.get("figures")) {
            var pointer = "/figures/" + index++ + "/";
            if (StreamSupport.stream(errors.spliterator(), false).noneMatch(error -> error.get("pointer").asString().startsWith(pointer))) {
                merge(submission, (ObjectNode) figure, "can-bo-cong-an");
            }
        }
        become(submission, filing.path("submit").asBoolean(true) ? "SUBMITTED" : submission.get("state").asString());
        var receipt = receipt(id, filing, errors, version(submission));
        receipt.put("id", id.replace('/', '.') + "." + version(submission));
        receipts.put(receipt.get("id").asString(), receipt);
        return receipt;
    }

    private void decide(HttpExchange exchange, String id, String action) throws IOException {
        if (!kept.containsKey(id) && !action.equals("extend")) {
            refuse(exchange, 404, "not-found", "Không có", "");
            return;
        }
        var submission = submission(id);
        var seen = exchange.getRequestHeaders().getFirst("If-Match");
        if (seen != null && !("\"" + version(submission) + "\"").equals(seen)) {
            refuse(exchange, 412, "stale", "Đã có bản mới", "");
            return;
        }
        var asked = json.readTree(exchange.getRequestBody().readAllBytes());
        switch (action) {
            case "approve" -> become(submission.put("approvedAt", RECEIVED).put("approvedBy", "kiem-tra"), "APPROVED");
            case "withdraw" -> become(submission, "DRAFT");
            case "extend" -> extend(submission, asked);
            case "send-back" -> sendBack(id, asked.get("reason").asString());
            default -> sendBack(id, asked.get("reason").asString(), StreamSupport.stream(asked.get("figures").spliterator(), false)
                    .map(figure -> figure.get("target").asString()).toArray(String[]::new));
        }
        Upstream.answer(exchange, 200, JSON, submission.toString());
    }

    private static void extend(ObjectNode submission, JsonNode asked) {
        submission.putObject("extension").put("until", asked.get("until").asString()).put("reason", asked.get("reason").asString());
        become(submission, submission.get("state").asString());
    }

    private ArrayNode errors(JsonNode figures) {
        var errors = json.createArrayNode();
        for (int index = 0; index < figures.size(); index++) {
            var number = figures.get(index).at("/value/number");
            if (number.isNumber() && number.asDouble() < 0) {
                errors.addObject().put("pointer", "/figures/" + index + "/value/number").put("code", "negative")
                        .put("message", "Giá trị " + number + " không được âm");
            }
        }
        return errors;
    }

    /** From a million millions on a number is doubtful. */
    private ArrayNode warnings(JsonNode figures) {
        var warnings = json.createArrayNode();
        for (int index = 0; index < figures.size(); index++) {
            var value = figures.get(index).get("value");
            if (value.path("number").asDouble(0) + value.path("count").asDouble(0) >= 1e12) {
                warnings.addObject().put("pointer", "/figures/" + index + "/value").put("code", "implausible")
                        .put("message", "khác xa các kỳ trước");
            }
        }
        return warnings;
    }

    private ObjectNode submission(String id) {
        return kept.computeIfAbsent(id, _ -> {
            var parts = id.split("/");
            var made = json.createObjectNode().put("id", id).put("plan", parts[0]).put("unit", "lai-thieu").put("department", parts[1])
                    .put("period", parts[2]).put("from", "2025-05-15").put("to", "2025-06-14").put("dueOn", "2025-06-16")
                    .put("late", false).put("state", "DRAFT").put("version", 0);
            made.putArray("figures");
            return made;
        });
    }

    private void merge(ObjectNode submission, ObjectNode given, String by) {
        var figures = (ArrayNode) submission.get("figures");
        var there = StreamSupport.stream(figures.spliterator(), false)
                .filter(figure -> figure.get("target").equals(given.get("target"))).findFirst();
        var figure = there.map(ObjectNode.class::cast).orElseGet(figures::addObject);
        var revisions = figure.has("revisions") ? (ArrayNode) figure.get("revisions") : figure.putArray("revisions");
        var isCorrected = submission.has("submittedAt") && !given.get("value").equals(figure.path("value"));
        if (!isCorrected && !revisions.isEmpty()) {
            revisions.remove(revisions.size() - 1);
        }
        figure.setAll(given);
        figure.put("quality", given.path("quality").asString("ACTUAL")).put("enteredBy", by).put("enteredByKind", "PERSON")
                .put("enteredAt", isCorrected ? "2025-06-14T02:00:00Z" : "2025-06-12T02:00:00Z").put("revision", revisions.size() + 1);
        revisions.add(figure.deepCopy().without(List.of("target", "revisions")));
    }

    private static void become(ObjectNode submission, String state) {
        submission.put("state", state).put("version", version(submission) + 1);
        if (state.equals("SUBMITTED")) {
            submission.put("submittedAt", RECEIVED).remove("sentBackReason");
        }
    }

    private List<ObjectNode> waiting() {
        return kept.values().stream().filter(one -> one.get("state").asString().equals("SUBMITTED"))
                .map(one -> (ObjectNode) one.deepCopy().put("figureCount", one.get("figures").size()).without("figures")).toList();
    }

    private ObjectNode receipt(String id, JsonNode filing, ArrayNode errors, int version) {
        var parts = id.split("/");
        var receipt = json.createObjectNode().put("submission", id).put("plan", parts[0]).put("department", parts[1]).put("period", parts[2])
                .put("state", filing.path("submit").asBoolean(true) ? "SUBMITTED" : "DRAFT").put("version", version).put("receivedAt", RECEIVED)
                .put("sha256", "0123456789abcdef".repeat(4)).put("door", "JSON").put("figures", filing.get("figures").size())
                .put("late", false).put("dueOn", "2025-06-16");
        receipt.putObject("receivedFrom").put("id", "can-bo-cong-an").put("name", "Nguyễn Văn An");
        receipt.putObject("counts").put("stored", filing.get("figures").size() - errors.size()).put("unchanged", 0).put("refused", errors.size());
        receipt.set("errors", errors);
        receipt.set("warnings", warnings(filing.get("figures")));
        return receipt;
    }

    private synchronized void receipt(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        Upstream.answer(exchange, 200, JSON, String.valueOf(receipts.get(path.substring(path.lastIndexOf('/') + 1))));
    }

    private static int version(ObjectNode submission) {
        return submission.get("version").asInt();
    }

    private static void refuse(HttpExchange exchange, int status, String code, String title, String more) throws IOException {
        Upstream.answer(exchange, status, PROBLEM, "{\"status\":%d,\"code\":\"%s\",\"title\":\"%s\",\"detail\":\"%s.\"%s}"
                .formatted(status, code, title, title, more));
    }

    static String file(String name) {
        try {
            return new ClassPathResource("work/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
