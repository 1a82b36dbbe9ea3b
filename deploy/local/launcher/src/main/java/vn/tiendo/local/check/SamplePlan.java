package vn.tiendo.local.check;

/** Enters the plan of the samples and puts it in force, as its planner and leader would; one that is there already stays as it is. */
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
        api.post("/api/v1/plans", planner, samples.plan());
        api.post(address + ":put-in-force", logins.person("lanh-dao"), Api.JSON.createObjectNode());
    }
}
