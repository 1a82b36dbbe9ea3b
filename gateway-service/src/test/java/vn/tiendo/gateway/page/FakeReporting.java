package vn.tiendo.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.gateway.Upstream;
import vn.tiendo.gateway.page.Scoreboards.Target;

/** A reporting-service with one plan whose verdicts the test changes; the streams are in the test's hand. */
final class FakeReporting implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Target> targets = new ConcurrentSkipListMap<>();
    private final List<HttpExchange> streams = new CopyOnWriteArrayList<>();
    private final List<String> positions = new CopyOnWriteArrayList<>();
    private final FakeAlerts alerts = new FakeAlerts();
    private final FakeWebhooks webhooks = new FakeWebhooks();
    private final FakeDeadLetters deadLetters = new FakeDeadLetters();
    private final FakeComparisons comparisons = new FakeComparisons();
    private final FakeOfficialWords officialWords = new FakeOfficialWords();
    private final FakeMails mails = new FakeMails();
    private final FakeReports reports = new FakeReports(mails);
    private final Upstream server = new Upstream("reporting")
            .on("/api/v1/scoreboards", exchange -> answer(exchange, Map.of("items", List.of(scoreboard()))))
            .on("/api/v1/scoreboards/lai-thieu-2024", this::board)
            .on("/api/v1/scoreboards/lai-thieu-2024/changes", 200, "application/json", board("changes"))
            .on("/api/v1/scoreboards/lai-thieu-2024/targets/", 200, "application/json", board("history"))
            .on("/api/v1/verdicts:explain", 200, "application/json", board("explained"))
            .on("/api/v1/official-words/lai-thieu-2024/", officialWords::answer)
            .on("/api/v1/alerts", alerts::list)
            .on("/api/v1/dead-letters", deadLetters::answer)
            .on("/api/v1/webhooks", webhooks::answer)
            .on("/api/v1/reports", reports::answer)
            .on("/api/v1/reports:verify", reports::verify)
            .on("/api/v1/report-kinds", reports::kinds)
            .on("/api/v1/report-recipients", mails::recipients)
            .on("/api/v1/report-batches", reports::batches)
            .on("/api/v1/alerts/41:acknowledge", alerts::acknowledge)
            .on("/api/v1/scoreboards/none", 404, "application/problem+json", "{\"code\":\"not-found\"}")
            .on("/api/v1/audit", exchange -> answer(exchange, audit(String.valueOf(exchange.getRequestURI().getQuery()))))
            .on("/api/v1/audit/anchors", exchange -> answer(exchange, Map.of("items", List.of(AuditRecords.anchor()))))
            .on("/api/v1/comparisons/thuan-an", comparisons::overview)
            .on("/api/v1/comparisons/thuan-an/chi-so-0", comparisons::ofIndicator)
            .on("/api/v1/comparisons/lai-thieu", 404, "application/problem+json", "{\"code\":\"not-found\"}")
            .on("/public/lai-thieu-2024", exchange -> Upstream.answer(exchange, 200, "text/html;charset=UTF-8", publicPage()))
            .on("/api/v1/events", this::stream);
    private volatile long version = 1;
    private volatile boolean refusing;

    /** In 2023 nothing was known of the plan. */
    private void board(HttpExchange exchange) throws IOException {
        if (String.valueOf(exchange.getRequestURI().getQuery()).contains("asOf=2023")) {
            Upstream.answer(exchange, 404, "application/problem+json", "{\"code\":\"not-found\"}");
        } else {
            answer(exchange, scoreboard());
        }
    }

    FakeWebhooks webhooks() {
        return webhooks;
    }

    FakeMails mails() {
        return mails;
    }

    FakeReporting() {
        reset();
    }

    /** As at the start of each test. */
    void reset() {
        refusing = false;
        alerts.reset();
        officialWords.reset();
        deadLetters.reset();
        webhooks.reset();
        comparisons.reset();
        reports.reset();
        targets.clear();
        put(new Target("1", "Thu ngân sách", "MET", null));
        put(new Target("2", "Vệ sinh môi trường", "ON_TRACK", null));
        put(new Target("2.1", "Hộ đăng ký thu gom rác", "NO_DATA", "KT-2"));
        put(new Target("3", "Cơ sở phế liệu", "AT_RISK", null));
        version++;
    }

    /** So many more targets. */
    void lengthen(int by) {
        for (int i = 1; i <= by; i++) {
            put(new Target("9." + i, "Nhiệm vụ " + i, "ON_TRACK", null));
        }
    }

    /** A verdict changes: the snapshot first, then the event, as the real one does. */
    void change(String number, String status) {
        silently(number, status);
        send("vn.tiendo.reporting.verdict-changed.v1", Map.of("specversion", "1.0", "id", "e" + version,
                "sequence", String.valueOf(version), "data", Map.of("plan", "lai-thieu-2024", "basis", "APPROVED",
                        "target", "KT-" + number, "after", Scoreboards.verdict(status))));
    }

    /** A cell of the city's wall changes. */
    void changeCell(int ward, int indicator, String status) {
        version++;
        send("vn.tiendo.reporting.verdict-changed.v1", Map.of("specversion", "1.0", "id", "e" + version, "sequence", String.valueOf(version),
                "data", Map.of("plan", FakeComparisons.ward(ward) + "-2024", "unit", FakeComparisons.ward(ward), "basis", "APPROVED",
                        "target", "KT-" + indicator, "indicator", FakeComparisons.indicator(indicator),
                        "after", FakeComparisons.cell(status, ward))));
    }

    FakeComparisons comparisons() {
        return comparisons;
    }

    /** The event of the change is lost. */
    void silently(String number, String status) {
        version++;
        targets.computeIfPresent(number, (_, target) -> target.with(status));
    }

    void rename(String number, String title) {
        version++;
        put(new Target(number, title, "MET", null));
    }

    void sendReset() {
        send("stream.reset", Map.of("position", "p" + version, "snapshot", "/api/v1/scoreboards/lai-thieu-2024"));
    }

    void refuse(boolean whether) {
        refusing = whether;
    }

    void breakStreams() {
        streams.forEach(HttpExchange::close);
        streams.clear();
    }

    int openStreams() {
        return streams.size();
    }

    /** From where each stream was opened. */
    List<String> positions() {
        return positions;
    }

    String now() {
        return "p" + version;
    }

    List<String> requests() {
        return server.requests();
    }

    FakeReports reports() {
        return reports;
    }

    FakeAlerts alerts() {
        return alerts;
    }

    String uri() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
    }

    /** As reporting-service writes it. */
    private static String publicPage() throws IOException {
        return Files.readString(Path.of("../reporting-service/contract/public-page.example.html"));
    }

    private static String board(String name) {
        try (var in = FakeReporting.class.getResourceAsStream("/board/" + name + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Target target) {
        targets.put(target.number(), target);
    }

    private Map<String, Object> scoreboard() {
        return Scoreboards.of(List.copyOf(targets.values()), version);
    }

    /** The first page has the three newest, the page after it the rest. */
    private static Map<String, Object> audit(String query) {
        var found = AuditRecords.found(query);
        if (query.contains("after=3")) {
            return Map.of("items", found.subList(3, found.size()));
        }
        return found.size() > 3 ? Map.of("items", found.subList(0, 3), "next", "3") : Map.of("items", found);
    }

    private void answer(HttpExchange exchange, Object body) throws IOException {
        Upstream.answer(exchange, 200, "application/json", json.writeValueAsString(body));
    }

    private void stream(HttpExchange exchange) throws IOException {
        if (refusing) {
            Upstream.answer(exchange, 503, "application/problem+json", "{\"code\":\"unavailable\"}");
            return;
        }
        positions.add(position(exchange));
        if (FakeWebhooks.wantsLines(exchange)) {
            webhooks.lines(exchange);
            return;
        }
        Upstream.stream(exchange);
        Upstream.push(exchange, "retry: 200\n: live\n\n");
        if (query(exchange).contains("from=earliest")) {
            Upstream.push(exchange, webhooks.frames());
        }
        streams.add(exchange);
    }

    /** A browser that opens a stream again repeats the address and tells the last event in a header, which counts. */
    private static String position(HttpExchange exchange) {
        var last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        return last != null ? last : query(exchange).replaceAll(".*lastEventId=", "");
    }

    private static String query(HttpExchange exchange) {
        return Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
    }

    private void send(String type, Object data) {
        var frame = "id: p" + version + "\nevent: " + type + "\ndata: " + json.writeValueAsString(data) + "\n\n";
        for (var stream : streams) {
            try {
                Upstream.push(stream, frame);
            } catch (IOException _) {
                streams.remove(stream); // its reader has gone
            }
        }
    }
}
