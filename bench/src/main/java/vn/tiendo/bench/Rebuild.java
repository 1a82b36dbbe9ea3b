package vn.tiendo.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.check.Api;

import static java.net.http.HttpClient.newHttpClient;

/** All derived data of twelve wards made anew from the topics beside the live data: ten years, sixty targets, twelve periods each. */
final class Rebuild {

    static final int FIGURES = City.WARDS * City.YEARS * City.TARGETS * 12;
    private static final String REBUILDS = "/api/v1/rebuilds";
    private static final long PAUSE = 100_000_000;

    private final Path root;

    Rebuild(Path root) {
        this.root = root;
    }

    void run() throws Exception {
        Figures figures = new Figures();
        try (Ground ground = Ground.with(root, City.wards(), List.of())) {
            new Bulk(root).file(ground, City.sorted(City.wards()), Rebuild::rows);
            while (!made(ground).get("state").asString().equals("EQUAL")) LockSupport.parkNanos(PAUSE);
            Processes processes = Processes.under(ProcessHandle.current());
            Map<String, Double> before = processes.processorSecondsByName();
            for (int i = 0; i < Figures.ROUNDS; i++) {
                JsonNode made = made(ground);
                if (!made.get("state").asString().equals("EQUAL")) throw new IllegalStateException("not what is live: " + made);
                figures.add("figures_per_s", "figures/s", FIGURES / seconds(made));
            }
            processes.processorSecondsByName().forEach((name, seconds) -> figures.add("processor_ms_" + name, "ms for 1,000 figures",
                    (seconds - before.getOrDefault(name, 0.0)) * 1e6 / (FIGURES * Figures.ROUNDS)));
        }
        figures.print();
    }

    /** Until it has come to its end; what differs because the live data are still on their way is thrown away. */
    static JsonNode made(Ground ground) throws Exception {
        Api api = new Api(newHttpClient(), ground.gateway());
        String operator = ground.token("bench-operator");
        String address = REBUILDS + "/" + api.post(REBUILDS, operator, Api.JSON.createObjectNode()).body().get("id").asString();
        JsonNode rebuild = api.get(address, operator).body();
        for (; rebuild.get("state").asString().equals("RUNNING"); rebuild = api.get(address, operator).body()) LockSupport.parkNanos(PAUSE);
        if (rebuild.get("state").asString().equals("DIFFERENT")) api.post(address + ":discard", operator, Api.JSON.createObjectNode());
        return rebuild;
    }

    private static double seconds(JsonNode rebuild) {
        return Duration.between(Instant.parse(rebuild.get("startedAt").asString()), Instant.parse(rebuild.get("endedAt").asString()))
                .toMillis() / 1e3;
    }

    /** A department's four targets. */
    static String rows(City.Slot slot) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < City.TARGETS / City.DEPARTMENTS; i++)
            rows.append(slot.plan()).append(',').append(slot.department()).append(',').append(slot.period()).append(',')
                    .append(City.targetOf(slot.department(), i)).append(',').append(1 + slot.month() * 10 + i).append('\n');
        return rows.toString();
    }
}
