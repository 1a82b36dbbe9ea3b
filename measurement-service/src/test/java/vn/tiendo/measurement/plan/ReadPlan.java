package vn.tiendo.measurement.plan;

import java.nio.charset.StandardCharsets;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.plan.domain.Plan;

/** A plan read as the service reads it, for tests of other features. */
public final class ReadPlan {

    private ReadPlan() {
    }

    public static Plan of(String json) {
        return new PlanReader(JsonMapper.shared()).read(json.getBytes(StandardCharsets.UTF_8), 1);
    }
}
