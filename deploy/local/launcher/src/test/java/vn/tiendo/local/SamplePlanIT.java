package vn.tiendo.local;

import java.net.http.HttpClient;
import java.time.Duration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.SamplePlan;
import vn.tiendo.local.check.SampleUnits;
import vn.tiendo.local.check.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code ./up --sample-plan}. */
@Order(36)
@ExtendWith(OneInstallation.class)
class SamplePlanIT {

    @Test
    void theSamplePlanIsPutInForceOnceAndStaysAsItIs(Ward ward) throws Exception {
        var api = new Api(HttpClient.newHttpClient(), ward.gateway());
        var samples = ofAnotherYear(ward.samples());
        new SampleUnits(samples, api, ward.logins()).enter();
        var plan = new SamplePlan(samples, api, ward.logins());

        plan.enter();
        plan.enter();

        var inForce = api.get("/api/v1/plans/lai-thieu-2041", ward.person("ke-hoach")).body();
        assertThat(inForce.get("state").asString()).isEqualTo("IN_FORCE");
        assertThat(inForce.get("sections")).hasSize(6);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var wall = api.get("/api/v1/comparisons/thuan-an?year=2041", ward.person("phan-tich")).body();
            assertThat(wall.get("indicators")).hasSize(samples.indicators().size());
            assertThat(wall.get("units").valueStream().map(unit -> unit.get("unit").asString())).contains("lai-thieu");
        });
    }

    /** Other tests of this installation have plans of the year of the samples. */
    private static Samples ofAnotherYear(Samples samples) {
        var plan = Api.JSON.readTree(samples.plan().toString().replace("2024", "2041").replace("2023", "2040"));
        return new Samples(samples.units(), samples.officers(), samples.indicators(), plan, samples.steps());
    }
}
