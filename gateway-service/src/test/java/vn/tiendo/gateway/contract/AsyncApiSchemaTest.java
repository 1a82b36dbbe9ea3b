package vn.tiendo.gateway.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.yaml.snakeyaml.Yaml;

import com.asyncapi.v3._0_0.model.AsyncAPI;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every document of events is AsyncAPI 3.1 by the specification's own JSON Schema; nothing is fetched. */
class AsyncApiSchemaTest {

    private static final List<String> SERVICES = List.of("plan-service", "measurement-service", "reporting-service");
    private static final Schema ASYNCAPI = schema();

    private static Schema schema() {
        try (InputStream in = Objects.requireNonNull(AsyncApiSchemaTest.class.getResourceAsStream("/asyncapi/asyncapi-3.1.0.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String document(String service) {
        try {
            return Files.readString(Path.of("..", service, "contract", "asyncapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String merged() {
        Map<String, String> contracts = new LinkedHashMap<>();
        SERVICES.forEach(service -> contracts.put("/asyncapi/" + service + "/contract/asyncapi.yaml", document(service)));
        return MergedEvents.of(contracts);
    }

    /** Who builds against the documents reads them by a parser such as this one, which is not ours. */
    private static AsyncAPI parsed(String document) {
        try {
            return new ObjectMapper().readValue(new ObjectMapper().writeValueAsString(new Yaml().<Object>load(document)), AsyncAPI.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aParserAcceptsEachAndTheMergedOne() {
        Set<String> channels = SERVICES.stream().map(service -> parsed(document(service)))
                .flatMap(parsed -> Objects.requireNonNull(parsed.getChannels()).keySet().stream()).collect(Collectors.toSet());
        AsyncAPI merged = parsed(merged());

        assertThat(channels).isNotEmpty();
        assertThat(Objects.requireNonNull(merged.getChannels()).keySet()).containsAll(channels);
        assertThat(merged.getOperations()).isNotEmpty();
    }

    @Test
    void aParserRefusesWhatIsNone() {
        assertThatThrownBy(() -> parsed(merged().replace("\nchannels:", "\nchannels: everything\nothers:"))).isInstanceOf(IllegalStateException.class);
    }

    private static List<String> breaches(String document) {
        return ASYNCAPI.validate(document, InputFormat.YAML).stream().map(error -> error.getInstanceLocation() + ": " + error.getMessage()).toList();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theDocumentOfEachServiceIsOne(String service) {
        assertThat(breaches(document(service))).isEmpty();
    }

    @Test
    void theMergedDocumentIsOneAndEachOfItsChannelsIsThere() {
        Map<String, Map<String, Map<String, String>>> document = new Yaml().load(merged());

        assertThat(breaches(merged())).isEmpty();
        assertThat(document.get("channels")).containsKeys("figures", "verdicts", "alerts", "reports").allSatisfy((name, channel) -> {
            String[] reference = Objects.requireNonNull(channel.get("$ref")).split("#/channels/", 2);
            Map<String, Map<String, Object>> of = new Yaml().load(document(reference[0].split("/")[2]));
            assertThat(of.get("channels")).containsKey(reference[1]);
        });
    }

    /** So that a document which is none does not pass. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "asyncapi: 3.1.0                       | asyncapi: 3.9.0",
        "action: send                          | action: shout",
        "address: tiendo.verdicts.v1           | address: [tiendo.verdicts.v1]",
        "title: reporting-service              | titel: reporting-service",
        "contentType: application/json         | contentType: {}"})
    void whatTheSpecificationDoesNotAllowIsSeen(String right, String wrong) {
        String document = document("reporting-service");

        assertThat(document).contains(right);
        assertThat(breaches(document.replaceFirst(right, wrong))).isNotEmpty();
    }
}
