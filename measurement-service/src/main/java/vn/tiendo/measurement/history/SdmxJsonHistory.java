package vn.tiendo.measurement.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;

import vn.tiendo.measurement.history.domain.Observation;

/**
 * Observations as an SDMX-JSON 2.0.0 data message, flat: each stands under the places of its values in the lists of the dimensions.
 * These lists come last, so that no observation is held. Names of codes are in plan-service's structures.
 */
final class SdmxJsonHistory implements AutoCloseable {

    private static final String SCHEMA = "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/"
            + "tools/schemas/2.0.0/sdmx-json-data-schema.json";
    private static final String MODEL = "urn:sdmx:org.sdmx.infomodel.datastructure.";
    private static final String STRUCTURE = "TIENDO:FIGURES(1.0)";
    private static final String PERIOD = "TIME_PERIOD";
    private static final List<String> DIMENSIONS = List.of("FREQ", "REF_AREA", "INDICATOR", PERIOD);
    private static final String STATUS = "OBS_STATUS";
    private static final String UNIT = "UNIT_MEASURE";

    private record Code(int place, String name) {
    }

    private final JsonGenerator out;
    /** What has occurred of each dimension and coded attribute, in that order. */
    private final Map<String, Map<String, Code>> values = new LinkedHashMap<>();
    private boolean begun;

    SdmxJsonHistory(JsonGenerator out, Instant prepared) {
        this.out = out;
        out.writeStartObject();
        out.writeObjectPropertyStart("meta");
        out.writeStringProperty("schema", SCHEMA);
        out.writeStringProperty("id", UUID.randomUUID().toString());
        out.writeStringProperty("prepared", prepared.toString());
        out.writeObjectPropertyStart("sender");
        out.writeStringProperty("id", "TIENDO");
        out.writeEndObject();
        out.writeEndObject();
        out.writeObjectPropertyStart("data");
        out.writeArrayPropertyStart("dataSets");
    }

    void write(Observation observation) {
        begin();
        List<String> fields = observation.fields();
        List<String> key = new ArrayList<>();
        for (int i = 0; i < DIMENSIONS.size(); i++) {
            key.add(Integer.toString(place(DIMENSIONS.get(i), fields.get(i), fields.get(i))));
        }
        out.writeArrayPropertyStart(String.join(":", key));
        number(observation.value());
        out.writeNumber(place(STATUS, observation.status().name(), observation.status().name()));
        number(observation.numerator());
        number(observation.denominator());
        out.writeNumber(place(UNIT, fields.getLast(), observation.unitOfMeasure()));
        out.writeEndArray();
    }

    private void begin() {
        if (!begun) {
            begun = true;
            out.writeStartObject();
            out.writeNumberProperty("structure", 0);
            out.writeStringProperty("action", "Information");
            links();
            out.writeObjectPropertyStart("observations");
        }
    }

    private int place(String of, String code, String name) {
        Map<String, Code> known = values.computeIfAbsent(of, _ -> new LinkedHashMap<>());
        return known.computeIfAbsent(code, _ -> new Code(known.size(), name)).place();
    }

    private void number(@Nullable BigDecimal number) {
        if (number == null) {
            out.writeNull();
        } else {
            out.writeNumber(number.toPlainString());
        }
    }

    /** Lists without a value are not allowed: without an observation there is no structure either. */
    @Override
    public void close() {
        if (begun) {
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("structures");
        if (begun) {
            structure();
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
        out.close();
    }

    private void structure() {
        out.writeStartObject();
        out.writeStringProperty("name", STRUCTURE);
        out.writeArrayPropertyStart("dataSets");
        out.writeNumber(0);
        out.writeEndArray();
        links();
        components("dimensions", () -> {
            for (int i = 0; i < DIMENSIONS.size(); i++) {
                dimension(DIMENSIONS.get(i), i);
            }
        });
        components("measures", () -> component("OBS_VALUE", () -> { }));
        components("attributes", () -> List.of(STATUS, "NUMERATOR", "DENOMINATOR", UNIT).forEach(this::attribute));
        out.writeEndObject();
    }

    private void links() {
        out.writeArrayPropertyStart("links");
        link("dataflow", MODEL + "Dataflow=" + STRUCTURE);
        link("structure", MODEL + "DataStructure=" + STRUCTURE);
        out.writeEndArray();
    }

    private void link(String relation, String name) {
        out.writeStartObject();
        out.writeStringProperty("rel", relation);
        out.writeStringProperty("urn", name);
        out.writeEndObject();
    }

    /** All of them stand at the observation. */
    private void components(String kind, Runnable each) {
        out.writeObjectPropertyStart(kind);
        out.writeArrayPropertyStart("observation");
        each.run();
        out.writeEndArray();
        out.writeEndObject();
    }

    private void component(String id, Runnable more) {
        out.writeStartObject();
        out.writeStringProperty("id", id);
        more.run();
        out.writeEndObject();
    }

    private void dimension(String id, int position) {
        component(id, () -> {
            out.writeNumberProperty("keyPosition", position);
            values(id);
        });
    }

    private void attribute(String id) {
        component(id, () -> {
            out.writeObjectPropertyStart("relationship");
            out.writeObjectPropertyStart("observation");
            out.writeEndObject();
            out.writeEndObject();
            if (values.containsKey(id)) {
                values(id);
            }
        });
    }

    /** A period is a value; the others are codes, each with a name. */
    private void values(String id) {
        out.writeArrayPropertyStart("values");
        values.getOrDefault(id, Map.of()).forEach((text, code) -> {
            out.writeStartObject();
            out.writeStringProperty(id.equals(PERIOD) ? "value" : "id", text);
            if (!id.equals(PERIOD)) {
                out.writeStringProperty("name", code.name());
            }
            out.writeEndObject();
        });
        out.writeEndArray();
    }
}
