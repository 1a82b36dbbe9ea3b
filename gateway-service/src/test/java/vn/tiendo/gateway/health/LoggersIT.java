package vn.tiendo.gateway.health;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.mongodb.client.MongoDatabase;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.gateway.Browser;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LoggersIT {

    private static final String LOGGER = "/actuator/loggers/vn.tiendo.gateway.health";

    @LocalServerPort
    private int port;
    @LocalManagementPort
    private int management;
    @Autowired
    private MongoDatabase store;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register((name, value) -> registry.add(name, value::get));
        registry.add("tiendo.store.database", () -> "gateway-loggers");
        registry.add("OIDC_ISSUER_URI", TestIssuer.shared()::issuerUri);
    }

    @Test
    void operatorsAloneChangeWhatTheGatewayLogsAndItIsRecordedWhoDid() throws Exception {
        String operator = "Bearer " + TestIssuer.shared().token("van-hanh", "lai-thieu", null, "operator");
        String officer = "Bearer " + TestIssuer.shared().token("hoa", "lai-thieu", "cong-an", "officer");
        try (var inside = new Browser(management); var outside = new Browser(port)) {
            assertThat(set(inside, "DEBUG").statusCode()).isEqualTo(401);
            assertThat(set(inside, "DEBUG", "Authorization", officer).statusCode()).isEqualTo(403);
            assertThat(inside.get("/actuator/loggers").statusCode()).isEqualTo(401);
            assertThat(outside.get(LOGGER, "Authorization", operator).statusCode()).isEqualTo(404);

            assertThat(set(inside, "DEBUG", "Authorization", operator).statusCode()).isEqualTo(204);
            assertThat(inside.get(LOGGER, "Authorization", operator).body()).contains("\"effectiveLevel\":\"DEBUG\"");

            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(records()).contains(
                    "logger.set", "vn.tiendo.gateway.health DEBUG", "van-hanh").doesNotContain("hoa"));
        }
    }

    private static HttpResponse<String> set(Browser inside, String level, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return inside.post(LOGGER, BodyPublishers.ofString("{\"configuredLevel\":\"" + level + "\"}"), all);
    }

    private String records() {
        StringBuilder all = new StringBuilder();
        for (String name : store.listCollectionNames())
            if (name.startsWith("audit")) for (Document each : store.getCollection(name).find()) all.append(each);
        return all.toString();
    }
}
