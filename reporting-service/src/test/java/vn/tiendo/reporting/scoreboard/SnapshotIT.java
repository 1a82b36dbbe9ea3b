package vn.tiendo.reporting.scoreboard;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.scoreboard.Reader.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.reporting.scoreboard.SmallPlan.count;
import static vn.tiendo.reporting.scoreboard.SmallPlan.level;
import static vn.tiendo.reporting.scoreboard.SmallPlan.ratio;

/** A dashboard loads a scoreboard and goes on with the stream from the position in it. */
class SnapshotIT extends RunningService {

    private static final Duration SOON = Duration.ofSeconds(30);

    @AutoClose
    private final Broker broker = new Broker();
    private final SmallPlan plan = SmallPlan.fresh();
    private final String approved = "/api/v1/scoreboards/" + plan.id();
    private final Reader reader;
    private final int port;

    SnapshotIT(@LocalServerPort int port) {
        this.port = port;
        this.reader = new Reader(port);
    }

    @Test
    void aSnapshotAndTheStreamFromItsPositionAreTheScoreboardWithoutAGapOrARepeat() throws Exception {
        broker.plan(plan);
        Answer snapshot = reader.until(approved, null, "KT-3", "NOT_DUE");
        broker.submission(plan, "APPROVED", 2, "2024-M06", ratio(1, 990, 1000) + "," + level(1, 55) + "," + count(1, 0));
        reader.until(approved, null, "KT-3", "MET");
        broker.submission(plan, "APPROVED", 3, "2024-M06", ratio(1, 990, 1000) + "," + level(1, 55) + "," + count(2, 1));
        Map<String, String> now = statuses(reader.until(approved, null, "KT-5", "MISSED"));

        Map<String, String> followed = new TreeMap<>(statuses(snapshot));
        CompletableFuture.runAsync(() -> follow(snapshot.body().get("position").asString(), followed, now))
                .get(SOON.toSeconds(), TimeUnit.SECONDS);

        assertThat(followed).isEqualTo(now).isNotEqualTo(statuses(snapshot));
    }

    /** Until it has come to the same; no event comes twice. */
    private void follow(String position, Map<String, String> statuses, Map<String, String> until) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                + "/api/v1/events?type=vn.tiendo.reporting.verdict-changed.v1&plan=" + plan.id() + "&lastEventId=" + position))
                .header("Accept", "application/x-ndjson").build();
        Set<String> ids = new HashSet<>();
        try (HttpClient http = HttpClient.newHttpClient();
                Stream<String> lines = http.sendAsync(request, BodyHandlers.ofLines()).join().body()) {
            for (Iterator<String> each = lines.iterator(); !statuses.equals(until) && each.hasNext();) {
                JsonNode event = JsonMapper.shared().readTree(each.next()).path("event");
                if (event.isObject()) {
                    assertThat(ids.add(event.get("id").asString())).isTrue();
                    statuses.put(event.at("/data/target").asString(), event.at("/data/after/status").asString());
                }
            }
        }
    }

    private static Map<String, String> statuses(Answer board) {
        return board.body().at("/sections").valueStream().flatMap(section -> section.get("targets").valueStream())
                .collect(Collectors.toMap(row -> row.get("id").asString(), SnapshotIT::status));
    }

    private static String status(JsonNode row) {
        return row.at("/verdict/status").asString();
    }
}
