package vn.tiendo.measurement.batch;

import java.time.Duration;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import tools.jackson.databind.JsonNode;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** Batches about a plan: written, sent, and waited for. */
record Batches(String plan) {

    private static final String ADDRESS = "/api/v1/batches";

    static String csv(String... groups) {
        return "plan,department,period,target,value\n" + String.join("", groups);
    }

    /** @param figures each its target and value, parted by a comma */
    String rows(String department, String period, String... figures) {
        StringBuilder rows = new StringBuilder();
        for (String figure : figures) {
            rows.append(plan).append(',').append(department).append(',').append(period).append(',').append(figure).append('\n');
        }
        return rows.toString();
    }

    static Answer sendCsv(Api by, String content, String query, String... headers) {
        return by.post(ADDRESS + "?" + query, content,
                Stream.concat(Stream.of("Content-Type", "text/csv"), Stream.of(headers)).toArray(String[]::new));
    }

    static Answer sendJson(Api by, String content) {
        return by.post(ADDRESS, content);
    }

    static JsonNode ended(Api by, Answer sent) {
        assertThat(sent.status()).isEqualTo(202);
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> by.get(sent.header("Location")).json(),
                batch -> batch.has("endedAt"));
    }
}
