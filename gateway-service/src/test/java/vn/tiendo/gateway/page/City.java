package vn.tiendo.gateway.page;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** The services behind the page, one set for all its tests, so that they share one gateway. */
final class City implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final FakeReporting REPORTING = new FakeReporting();
    static final FakeDelegations DELEGATIONS = new FakeDelegations();
    static final FakePlans PLANS = new FakePlans();

    static void asAtTheStart() {
        REPORTING.reset();
        DELEGATIONS.reset();
        PLANS.reset();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map.of("PLAN_SERVICE_URI", PLANS.uri(), "MEASUREMENT_SERVICE_URI", DELEGATIONS.uri(),
                "REPORTING_SERVICE_URI", REPORTING.uri()).forEach((name, uri) ->
                TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, name + "=" + uri));
    }
}
