package vn.tiendo.gateway.contract;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.gateway.Browser;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ContractDeliveryIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "plan", "measurement", "reporting"})
    void eachServicesContractIsServedAsItIs(String service) throws Exception {
        try (var browser = new Browser(port)) {
            var answer = browser.get("/openapi/" + service + ".yaml");

            assertThat(answer.body()).isEqualTo(
                    Files.readString(Path.of("..", service + "-service", "contract", "openapi.yaml")));
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml;charset=UTF-8");
        }
    }

    @Test
    void oneDocumentLeadsToAllPaths() throws Exception {
        try (var browser = new Browser(port)) {
            assertThat(browser.get("/openapi.yaml").body())
                    .contains("/api/v1/me:", "/api/v1/plans:", "/api/v1/submissions:", "/api/v1/scoreboards:")
                    .contains("$ref: /openapi/plan.yaml#/paths/~1api~1v1~1plans");
        }
    }

    @Test
    void whatEventsLookLikeIsServedWithTheirSchemas() throws Exception {
        try (var browser = new Browser(port)) {
            assertThat(browser.get("/asyncapi.yaml").body())
                    .contains("$ref: /asyncapi/reporting-service/contract/asyncapi.yaml#/channels/verdicts", "figures:", "plans:");
            for (String path : new String[] {"reporting-service/contract/asyncapi.yaml",
                "reporting-service/contract/events/verdict-changed.v1.schema.json", "platform/audit/contract/events/audit-recorded.v1.schema.json"}) {
                assertThat(browser.get("/asyncapi/" + path).body()).isEqualTo(Files.readString(Path.of("..", path)));
            }
        }
    }
}
