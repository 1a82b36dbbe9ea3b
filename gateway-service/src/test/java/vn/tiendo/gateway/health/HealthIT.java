package vn.tiendo.gateway.health;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.gateway.Browser;
import vn.tiendo.gateway.Upstream;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HealthIT {

    private static final String JSON = "application/vnd.spring-boot.actuator.v3+json";
    private static final Upstream PLAN = new Upstream("plan").on("/actuator/health", 200, JSON,
            """
            {"status":"UP","components":{"mongo":{"status":"UP"},"topics":{"status":"UP"}}}""");
    private static final Upstream MEASUREMENT = new Upstream("measurement").on("/actuator/health", 503, JSON,
            """
            {"status":"DOWN","components":{"mongo":{"status":"DOWN"},"topics":{"status":"UP"},"migrations":{"status":"OUT_OF_SERVICE"}}}""");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        var gone = new Upstream("gone");
        gone.close();
        registry.add("PLAN_SERVICE_URI", PLAN::uri);
        registry.add("MEASUREMENT_SERVICE_URI", MEASUREMENT::uri);
        registry.add("REPORTING_SERVICE_URI", gone::uri);
    }

    @Test
    void everyServiceIsNamedWithWhatDoesNotWork() throws Exception {
        var answer = new Browser(port).get("/api/v1/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode services = JsonMapper.shared().readTree(answer.body()).path("services");
        assertThat(services.findValuesAsString("service")).containsExactly("plan-service", "measurement-service", "reporting-service");
        assertThat(services.findValuesAsString("state")).containsExactly("UP", "FAILING", "SILENT");
        assertThat(services.path(1).path("failing").toString()).isEqualTo("[\"mongo\",\"migrations\"]");
        assertThat(services.path(0).path("milliseconds").isIntegralNumber()).isTrue();
        assertThat(services.path(2).has("milliseconds")).isFalse();
    }
}
