package vn.tiendo.gateway.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ContractsTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final String OWN = "/openapi/gateway.yaml";

    private final Map<String, JsonNode> documents = new Contracts(JsonMapper.shared()).documents();

    @Test
    void everyOperationNamesWhatTheGatewayMayAnswerInItsPlace() {
        assertThat(documents).hasSize(4);

        documents.forEach((address, document) -> document.path("paths").forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
            if (path.startsWith("/api/") && METHODS.contains(method)) {
                assertThat(operation.path("responses").propertyNames()).as("%s %s", method, path)
                        .containsAll(expected(address, operation));
            }
        })));
    }

    private static List<String> expected(String address, JsonNode operation) {
        var expected = new ArrayList<>(List.of("400"));
        if (operation.has("requestBody")) {
            expected.add("413");
        }
        if (!address.equals(OWN)) {
            expected.add("429");
        }
        return expected;
    }
}
