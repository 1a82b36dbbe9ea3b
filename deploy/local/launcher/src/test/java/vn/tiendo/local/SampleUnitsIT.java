package vn.tiendo.local;

import java.net.http.HttpClient;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.SampleUnits;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./up --samples}. */
@Order(34)
@ExtendWith(OneInstallation.class)
class SampleUnitsIT {

    private static final String OFFICERS = "/api/v1/units/lai-thieu/officers";

    @Test
    void unitsAndOfficersAreEnteredAndWhatSomebodyChangedSinceStays(Ward ward) throws Exception {
        var api = new Api(HttpClient.newHttpClient(), ward.gateway());
        var samples = new SampleUnits(ward.samples(), api, ward.logins());
        var planner = ward.person("ke-hoach");
        samples.enter();
        assertThat(api.get("/api/v1/units/lai-thieu", planner).body().get("departments")).hasSizeGreaterThan(10);
        var officers = (ObjectNode) api.get(OFFICERS, planner).body();
        assertThat(officers.get("departments")).isNotEmpty();

        officers.putArray("departments");
        api.put(OFFICERS, planner, officers);
        samples.enter();

        assertThat(api.get(OFFICERS, planner).body().get("departments")).isEmpty();
        api.put(OFFICERS, planner, ward.samples().officers());
    }
}
