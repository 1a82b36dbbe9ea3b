package vn.tiendo.gateway.contract;

import java.util.LinkedHashMap;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

class MergedContractTest {

    @Test
    void everyPathRefersToTheDocumentOfItsService() {
        var yaml = new YAMLMapper();
        var contracts = new LinkedHashMap<String, JsonNode>();
        contracts.put("/openapi/plan.yaml", yaml.readTree("paths:\n  /api/v1/plans/{id}:\n    get: {}\n"));
        contracts.put("/openapi/reporting.yaml", yaml.readTree("openapi: 3.1.0\n"));

        assertThat(MergedContract.of(contracts)).isEqualTo("""
                openapi: 3.1.0
                info:
                  title: Tiến Độ
                  version: v1
                paths:
                  /api/v1/plans/{id}:
                    $ref: /openapi/plan.yaml#/paths/~1api~1v1~1plans~1%7Bid%7D
                """);
    }
}
