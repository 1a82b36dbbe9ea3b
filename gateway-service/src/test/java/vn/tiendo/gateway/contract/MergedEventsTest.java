package vn.tiendo.gateway.contract;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MergedEventsTest {

    @Test
    void whatAServiceSendsRefersToItsDocumentAndWhatItReceivesIsLeftToTheSender() {
        String contract = """
                channels:
                  plans: {address: tiendo.plans.v1}
                  units: {address: tiendo.units.v1}
                operations:
                  sendPlans: {action: send, channel: {$ref: '#/channels/plans'}}
                  keepUnits: {action: receive, channel: {$ref: '#/channels/units'}}
                """;

        assertThat(MergedEvents.of(Map.of("/asyncapi/plan-service/contract/asyncapi.yaml", contract)))
                .contains("asyncapi: 3.1.0")
                .endsWith("""
                        channels:
                          plans:
                            $ref: /asyncapi/plan-service/contract/asyncapi.yaml#/channels/plans
                        operations:
                          sendPlans:
                            action: send
                            channel:
                              $ref: '#/channels/plans'
                        """);
    }
}
