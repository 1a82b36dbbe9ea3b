package vn.tiendo.reporting.scoreboard;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.ReportingServiceApplication;
import vn.tiendo.reporting.scoreboard.Reader.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class RestartIT {

    private final Map<String, Object> properties = new HashMap<>();

    RestartIT() {
        Infrastructure.shared().register((name, value) -> properties.put(name, value.get()));
        TestIssuer.shared().register((name, value) -> properties.put(name, value.get()));
        properties.put("server.port", 0);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(ReportingServiceApplication.class).run(properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue()).toArray(String[]::new));
    }

    private static Reader reader(ConfigurableApplicationContext service) {
        return new Reader(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Test
    void whatWasDerivedIsThereAfterARestartAndGoesOn() {
        SmallPlan plan = SmallPlan.fresh();
        String path = "/api/v1/scoreboards/" + plan.id();
        try (Broker broker = new Broker()) {
            Answer before;
            try (ConfigurableApplicationContext service = start()) {
                broker.plan(plan);
                broker.submission(plan, "APPROVED", 2, "2024-M01", SmallPlan.ratio(1, 98, 100));
                before = reader(service).until(path, null, "KT-3.1", "MET");
            }
            broker.submission(plan, "APPROVED", 2, "2024-M02", SmallPlan.count(1, 2));
            try (ConfigurableApplicationContext service = start()) {
                Answer after = reader(service).until(path, null, "KT-5", "MISSED");

                assertThat(after.status("KT-3.1")).isEqualTo("MET");
                assertThat(after.body().get("version").longValue()).isEqualTo(before.body().get("version").longValue() + 1);
                assertThat(after.row("KT-3.1").at("/verdict/since")).isEqualTo(before.row("KT-3.1").at("/verdict/since"));
            }
        }
    }
}
