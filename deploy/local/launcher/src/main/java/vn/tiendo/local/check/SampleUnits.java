package vn.tiendo.local.check;

import tools.jackson.databind.JsonNode;

/** Enters the units of the samples and who works in them, as an operator would; what is there already stays as it is. */
public final class SampleUnits {

    private final Samples samples;
    private final Api api;
    private final Logins logins;

    public SampleUnits(Samples samples, Api api, Logins logins) {
        this.samples = samples;
        this.api = api;
        this.logins = logins;
    }

    /** @throws CheckFailure when an answer is none that the contract gives */
    public void enter() throws CheckFailure, InterruptedException {
        String operator = logins.person("van-hanh");
        for (JsonNode unit : samples.units()) {
            String path = "/api/v1/units/" + unit.get("id").asString();
            if (!api.isThere(path, operator)) api.put(path, operator, unit);
        }
        String officers = "/api/v1/units/" + samples.officers().get("unit").asString() + "/officers";
        if (api.get(officers, operator).body().get("version").asLong() == 0)
            api.put(officers, operator, samples.officers());
    }
}
