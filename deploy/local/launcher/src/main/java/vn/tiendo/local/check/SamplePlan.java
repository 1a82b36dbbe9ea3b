package vn.tiendo.local.check;

import tools.jackson.databind.JsonNode;

/**
 * Enters the city's indicators and the plan of the samples, compared by them, and puts it in force, as operator, planner and leader
 * would; what is there already stays as it is.
 */
public final class SamplePlan {

    private final Samples samples;
    private final Api api;
    private final Logins logins;

    public SamplePlan(Samples samples, Api api, Logins logins) {
        this.samples = samples;
        this.api = api;
        this.logins = logins;
    }

    /** @throws CheckFailure when an answer is none that the contract gives */
    public void enter() throws CheckFailure, InterruptedException {
        String planner = logins.person("ke-hoach");
        String address = "/api/v1/plans/" + samples.planId();
        if (api.isThere(address, planner)) return;
        enterIndicators();
        api.post("/api/v1/plans", planner, samples.comparablePlan());
        api.post(address + ":put-in-force", logins.person("lanh-dao"), Api.JSON.createObjectNode());
    }

    private void enterIndicators() throws CheckFailure, InterruptedException {
        String operator = logins.person("van-hanh");
        for (JsonNode link : samples.indicators()) {
            String address = "/api/v1/indicators/" + link.at("/indicator/code").asString();
            if (!api.isThere(address, operator)) api.put(address, operator, link.get("indicator"));
        }
    }
}
