package vn.tiendo.gateway.page;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

import vn.tiendo.gateway.Upstream;

/** The services behind the page, one set for all its tests, so that they share one gateway. */
final class City implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final FakeReporting REPORTING = new FakeReporting();
    static final FakeDelegations DELEGATIONS = new FakeDelegations();
    private static final Upstream PLANS = new Upstream("plan").on("/api/v1/units/lai-thieu", 200, "application/json", """
            {"id":"lai-thieu","name":"Phường Lái Thiêu","kind":"WARD","version":1,"unitPath":["thu-dau-mot","lai-thieu"],
            "departments":[{"id":"cong-an","name":"Công an phường","kind":"OFFICE"},
            {"id":"dia-chinh","name":"Địa chính - Môi trường","kind":"OFFICE"},
            {"id":"van-phong","name":"Văn phòng HĐND và UBND","kind":"OFFICE"},
            {"id":"y-te","name":"Trạm Y tế","kind":"SERVICE_UNIT"}]}""");

    static void asAtTheStart() {
        REPORTING.reset();
        DELEGATIONS.reset();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map.of("PLAN_SERVICE_URI", PLANS.uri(), "MEASUREMENT_SERVICE_URI", DELEGATIONS.uri(),
                "REPORTING_SERVICE_URI", REPORTING.uri()).forEach((name, uri) ->
                TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, name + "=" + uri));
    }
}
