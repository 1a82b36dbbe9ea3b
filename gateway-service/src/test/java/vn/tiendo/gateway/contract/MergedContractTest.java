package vn.tiendo.gateway.contract;

import java.util.LinkedHashMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MergedContractTest {

    @Test
    void everyPathRefersToTheDocumentOfItsService() {
        var contracts = new LinkedHashMap<String, String>();
        contracts.put("/openapi/plan.yaml", "paths:\n  /api/v1/plans/{id}:\n    get: {}\n");
        contracts.put("/openapi/reporting.yaml", "openapi: 3.1.0\n");

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
