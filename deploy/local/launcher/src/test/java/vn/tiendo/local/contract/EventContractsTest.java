package vn.tiendo.local.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yaml.snakeyaml.Yaml;

import vn.tiendo.local.Ward;
import vn.tiendo.local.contract.Contract.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Events may gain fields; what subscribers rely on stays as it was released. {@code -Devents.release=true} takes what there
 * is now as released: for a release, and for events that nobody was told of yet.
 */
class EventContractsTest {

    private static final Path RELEASED = Ward.REPOSITORY.resolve("deploy/local/launcher/src/test/resources/released-events.txt");
    private static final List<String> SERVICES = EventShapes.SERVICES;
    private static final String SCHEMA = """
            {type: object, required: [plan], properties: {plan: {type: string}, share: {type: [number, "null"]},
             figures: {type: array, items: {type: object, properties: {target: {type: string}}}}}}""";

    @Test
    void nothingThatWasReleasedIsTakenBack() throws IOException {
        SortedMap<String, String> now = EventShapes.ofAllServices();
        if (Boolean.getBoolean("events.release")) Files.write(RELEASED, now.entrySet().stream().map(EventContractsTest::line).toList());

        assertThat(takenBack(released(), now)).as("-Devents.release=true, if this is meant").isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyReferenceLeadsSomewhereAndNoKeyIsThereTwice(String service) {
        Contract contract = Contract.read(EventShapes.asyncapi(service));

        assertThat(contract.references()).isNotEmpty().allSatisfy(reference ->
                assertThatCode(() -> contract.follow(reference)).doesNotThrowAnyException());
    }

    @Test
    void everyEventSaysItsKey() {
        assertThat(EventShapes.ofAllServices().values()).doesNotContain("keyed by nothing that is stated");
    }

    @Test
    void eachKindOfBreachIsSeen() {
        assertThat(after("plan: {type: string}, ", "")).containsExactly("e /plan");
        assertThat(after("required: [plan], ", "")).containsExactly("e /plan");
        assertThat(after("[number, \"null\"]", "number")).containsExactly("e /share");
        assertThat(after("target: {type: string}", "target: {type: integer}")).containsExactly("e /figures/*/target");
        assertThat(after("target: {type: string}", "target: {type: string}, part: {type: string}")).isEmpty();
        assertThat(takenBack(Map.of("e on t", "keyed by Plan id."), Map.of("e on t", "keyed by Unit id."))).containsExactly("e on t");
    }

    @Test
    void aReferenceThatLeadsNowhereIsSeen() {
        Contract contract = new Contract(EventShapes.asyncapi("plan-service"), Map.of("a", Map.of("$ref", "#/b")));

        assertThatThrownBy(() -> contract.follow("#/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> contract.follow("./events/none.json")).hasMessageContaining("none.json");
    }

    private static List<String> after(String was, String is) {
        return takenBack(shapes(SCHEMA), shapes(SCHEMA.replace(was, is)));
    }

    private static Map<String, String> shapes(String schema) {
        return EventShapes.of("e", new Place(new Contract(Path.of("e.json"), new Yaml().load(schema)), new Yaml().load(schema)));
    }

    private static List<String> takenBack(Map<String, String> released, Map<String, String> now) {
        return released.entrySet().stream().filter(each -> !each.getValue().equals(now.get(each.getKey())))
                .map(Map.Entry::getKey).sorted().toList();
    }

    private static Map<String, String> released() throws IOException {
        return Files.readAllLines(RELEASED).stream().map(line -> line.split(" = ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static String line(Map.Entry<String, String> one) {
        return one.getKey() + " = " + one.getValue();
    }
}
