package vn.tiendo.measurement.history;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.history.domain.Observation;
import vn.tiendo.measurement.history.domain.Observation.Status;
import vn.tiendo.measurement.submission.domain.Period;

import static org.assertj.core.api.Assertions.assertThat;

class SdmxJsonHistoryTest {

    private static final BigDecimal LARGE = new BigDecimal("1246695000000.50");

    @Test
    void eachObservationStandsUnderThePlacesOfItsValues() {
        JsonNode data = written(
                new Observation(period("2024-M05"), "lai-thieu", "thu", LARGE, Status.A, null, null, "đồng"),
                new Observation(period("2024-M06"), "lai-thieu", "thu", null, Status.O, null, null, "đồng"),
                new Observation(period("2024-M06"), "lai-thieu", "rac", new BigDecimal("75"), Status.E, new BigDecimal("3"),
                        new BigDecimal("4"), "%")).get("data");

        assertThat(data.at("/dataSets/0/action").asString()).isEqualTo("Information");
        assertThat(data.at("/dataSets/0/observations").toString()).isEqualTo("{\"0:0:0:0\":[1246695000000.50,0,null,null,0],"
                + "\"0:0:0:1\":[null,1,null,null,0],\"0:0:1:1\":[75,2,3,4,1]}");
        assertThat(data.at("/structures/0/dimensions/observation").toString()).isEqualTo("""
                [{"id":"FREQ","keyPosition":0,"values":[{"id":"M","name":"M"}]},\
                {"id":"REF_AREA","keyPosition":1,"values":[{"id":"lai-thieu","name":"lai-thieu"}]},\
                {"id":"INDICATOR","keyPosition":2,"values":[{"id":"thu","name":"thu"},{"id":"rac","name":"rac"}]},\
                {"id":"TIME_PERIOD","keyPosition":3,"values":[{"value":"2024-M05"},{"value":"2024-M06"}]}]""");
        assertThat(data.at("/structures/0/measures/observation").toString()).isEqualTo("[{\"id\":\"OBS_VALUE\"}]");
        assertThat(data.at("/structures/0/attributes/observation/3").toString()).isEqualTo("""
                {"id":"UNIT_MEASURE","relationship":{"observation":{}},\
                "values":[{"id":"$0111$1ED3ng","name":"đồng"},{"id":"$0025","name":"%"}]}""");
    }

    @Test
    void withoutAnObservationThereIsNoStructureWhoseListsWouldBeEmpty() {
        JsonNode none = written();

        assertThat(none.get("data").toString()).isEqualTo("{\"dataSets\":[],\"structures\":[]}");
        assertThat(none.at("/meta/prepared").asString()).isEqualTo("2024-06-18T03:00:00Z");
        assertThat(none.at("/meta/sender/id").asString()).isEqualTo("TIENDO");
    }

    private static JsonNode written(Observation... observations) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SdmxJsonHistory file = new SdmxJsonHistory(JsonMapper.shared().createGenerator(out), Instant.parse("2024-06-18T03:00:00Z"))) {
            List.of(observations).forEach(file::write);
        }
        return JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build()
                .readTree(out.toByteArray());
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
