package vn.tiendo.plan;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.fixture.Schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"unit-changed.v1", "officers-changed.v1", "indicator-changed.v1", "plan-in-force.v1", "plan-dates-changed.v1"})
    void anExampleIsAsItsSchemaSays(String event) {
        Schemas.check(Files.EVENTS.resolve(event + ".schema.json"),
                Files.text(Files.EVENTS.resolve(event + ".example.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amended", "city", "rules"})
    void otherExamplesOfPlansAreAsTheirSchemaSays(String example) {
        Schemas.check(Files.EVENTS.resolve("plan-in-force.v1.schema.json"),
                Files.text(Files.EVENTS.resolve("plan-in-force.v1." + example + ".example.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "sections", "unitPath", "departments", "putInForceAt"})
    void anExampleWithoutWhatConsumersNeedIsNot(String needed) {
        var example = (ObjectNode) Files.json(Files.EVENTS.resolve("plan-in-force.v1.example.json"));
        example.remove(List.of(needed));

        assertThatThrownBy(() -> Schemas.check(Files.EVENTS.resolve("plan-in-force.v1.schema.json"),
                example.toString())).isInstanceOf(AssertionError.class);
    }

    @Test
    void theExampleShowsEveryKindOfRule() {
        var schema = Files.json(Files.EVENTS.resolve("plan-in-force.v1.schema.json"));
        var described = schema.at("/$defs/Rule/oneOf").valueStream()
                .map(each -> each.at("/properties/kind/const").asString()).collect(Collectors.toSet());
        var shown = Files.json(Files.EVENTS.resolve("plan-in-force.v1.example.json")).get("sections").valueStream()
                .flatMap(section -> section.get("targets").valueStream())
                .map(target -> target.at("/rule/kind").asString()).collect(Collectors.toSet());

        assertThat(described).hasSize(13);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(described);
    }
}
