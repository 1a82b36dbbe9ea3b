package vn.tiendo.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.plan.Service.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

/** While the store does not answer, callers are told to come back, and nothing is half done. */
class StoreAwayIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @AfterEach
    void theStoreIsBack() {
        Infrastructure.shared().resumeStore();
    }

    @Test
    void everyReadAndEveryChangeIsAnsweredWithComeBackAndAfterwardsAllIsAsItWas() {
        try (var running = start()) {
            var service = serviceOf(running);
            for (var unit : Files.sampleUnits()) {
                service.put("/api/v1/units/" + unit.get("id").asString(), Service.OPERATOR, unit.toString());
            }
            service.post("/api/v1/plans", Service.PLANNER, Samples.planOf(2070).toString());
            var before = service.get("/api/v1/plans/lai-thieu-2070", Service.PLANNER).body();

            Infrastructure.shared().pauseStore();
            var answers = everyOperation(service);
            Infrastructure.shared().resumeStore();

            assertThat(answers).allSatisfy(each -> {
                assertThat(each.status()).isEqualTo(503);
                assertThat(each.header("Retry-After")).isNotEmpty();
                assertThat(each.header("Content-Type")).startsWith("application/problem+json");
                assertThat(each.body().get("code").asString()).isEqualTo("unavailable");
            });
            await().atMost(SOON).until(() -> service.get("/api/v1/plans", Service.PLANNER).status() == 200);
            assertThat(service.get("/api/v1/plans/lai-thieu-2070", Service.PLANNER).body()).isEqualTo(before);
            assertThat(service.get("/api/v1/plans/lai-thieu-2071", Service.PLANNER).status()).isEqualTo(404);
        }
    }

    @Test
    void theServiceStartsWithoutAStoreAndServesWhenItComes() {
        Infrastructure.shared().pauseStore();
        try (var running = start()) {
            var service = serviceOf(running);

            assertThat(service.get("/api/v1/units", Service.ANALYST).status()).isEqualTo(503);
            assertThat(service.put("/api/v1/units/thuan-an", Service.OPERATOR, Samples.unit("thuan-an", null)).status())
                    .isEqualTo(503);
            assertThat(running.isActive()).isTrue();

            Infrastructure.shared().resumeStore();
            await().atMost(SOON).until(() -> service.put("/api/v1/units/thuan-an", Service.OPERATOR,
                    Samples.unit("thuan-an", null)).status() == 201);
        }
    }

    @Test
    void theServiceStopsWithoutAStore() {
        var running = start();
        Infrastructure.shared().pauseStore();
        serviceOf(running).get("/api/v1/units", Service.ANALYST);

        assertThatCode(running::close).doesNotThrowAnyException();
        assertThat(running.isActive()).isFalse();
    }

    private static List<Answer> everyOperation(Service service) {
        return List.of(
                service.get("/api/v1/units", Service.ANALYST),
                service.get("/api/v1/units/lai-thieu", Service.ANALYST),
                service.put("/api/v1/units/lai-thieu", Service.OPERATOR, Samples.ward().put("name", "Khác").toString()),
                service.get("/api/v1/plans", Service.PLANNER),
                service.get("/api/v1/plans/lai-thieu-2070", Service.PLANNER),
                service.post("/api/v1/plans", Service.PLANNER, Samples.planOf(2071).toString()),
                service.put("/api/v1/plans/lai-thieu-2070", Service.PLANNER, Samples.planOf(2070).toString(), "\"1\""),
                service.post("/api/v1/plans/lai-thieu-2070:put-in-force", Service.LEADER, null),
                service.post("/api/v1/plans/lai-thieu-2070:put-in-force", Service.PLANNER, null));
    }

    private static Service serviceOf(ConfigurableApplicationContext running) {
        return new Service(running.getEnvironment().getRequiredProperty("local.server.port", int.class));
    }

    private static ConfigurableApplicationContext start() {
        var arguments = new ArrayList<>(List.of("--server.port=0", "--tiendo.store.select-timeout=300ms"));
        Infrastructure.shared().register((name, value) -> arguments.add("--" + name + "=" + value.get()));
        TestIssuer.shared().register((name, value) -> arguments.add("--" + name + "=" + value.get()));
        return new SpringApplicationBuilder(PlanServiceApplication.class).run(arguments.toArray(String[]::new));
    }
}
