package vn.tiendo.measurement.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.plan.domain.Plan;

/** A plan read as the service reads it, for tests of other features. */
public final class ReadPlan {

    private ReadPlan() {
    }

    public static Plan of(String json) {
        return new PlanReader(JsonMapper.shared()).read(json.getBytes(StandardCharsets.UTF_8), 1, Instant.EPOCH);
    }

    /** The example of plan-service's event: a plan with targets of every kind. */
    public static Plan example() {
        try {
            return of(Files.readString(Path.of("../plan-service/contract/events/plan-in-force.v1.example.json")));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
