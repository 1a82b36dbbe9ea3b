package vn.tiendo.reporting.unit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.Contracts;
import vn.tiendo.reporting.EventProducer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(classes = UnitIT.Units.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.application.name=reporting-service")
class UnitIT {

    /** The tree alone. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({UnitConfiguration.class, UnitDocuments.class, UnitListener.class})
    static class Units {
    }

    private static final String TOPIC = "tiendo.units.v1";
    private static final String TYPE = "vn.tiendo.plan.unit-changed.v1";

    private static EventProducer producer;

    private final UnitDocuments units;
    private final String own = UUID.randomUUID().toString();
    private final String city = "city-" + own;
    private final String ward = "ward-" + own;

    UnitIT(@Autowired UnitDocuments units) {
        this.units = units;
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @BeforeAll
    static void open() {
        producer = new EventProducer();
    }

    @AfterAll
    static void close() {
        producer.close();
    }

    private static void publish(long version, String... path) {
        producer.event(TOPIC, path[path.length - 1], TYPE, path[path.length - 1], version,
                "{\"id\":\"%s\",\"unitPath\":[\"%s\"],\"version\":%d,\"futureField\":1}"
                        .formatted(path[path.length - 1], String.join("\",\"", path), version));
    }

    private void awaitPath(String unit, String... path) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(units.path(unit)).containsExactly(path));
    }

    @Test
    void theTreeIsKnownFromItsEvents() {
        publish(1, city);
        publish(1, city, ward);
        awaitPath(ward, city, ward);

        assertThat(units.below(city)).containsExactlyInAnyOrder(city, ward);
        assertThat(units.below(ward)).containsExactly(ward);
        assertThat(units.path("unknown")).containsExactly("unknown");
    }

    @Test
    void repeatsAndOldVersionsChangeNothing() {
        publish(2, city, ward);
        publish(2, city, ward);
        publish(1, "elsewhere", ward);
        publish(1, city);
        awaitPath(city, city);

        assertThat(units.path(ward)).containsExactly(city, ward);
    }

    @Test
    void unknownAndBrokenEventsDoNotHoldUpTheRest() {
        producer.event(TOPIC, ward, "vn.tiendo.plan.unit-praised.v9", ward, 1, "{}");
        producer.record(TOPIC, ward, Map.of(), "no event at all");
        producer.event(TOPIC, ward, TYPE, ward, 1, "{\"id\":\"" + ward + "\",\"unitPath\":[\"" + city + "\"]}");
        publish(2, city, ward);

        awaitPath(ward, city, ward);
    }

    @Test
    void theProducersExampleIsRead() {
        String example = new String(
                Contracts.read(Contracts.PLANS.resolve("unit-changed.v1.example.json")), UTF_8);
        producer.event(TOPIC, "lai-thieu", TYPE, "lai-thieu", 1, example);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(units.path("lai-thieu")).isEqualTo(List.of("thuan-an", "lai-thieu")));
    }
}
