package vn.tiendo.measurement.unit;

import java.util.List;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.unit.domain.Unit;
import vn.tiendo.platform.event.UnreadableEvent;

/** Reads plan-service's unit-changed event, tolerantly: what is not needed is not looked at. */
@Component
class UnitReader {

    private final JsonMapper json;

    UnitReader(JsonMapper json) {
        this.json = json;
    }

    Unit read(byte[] data, long sequence) {
        JsonNode unit = json.readTree(data);
        List<String> departments = unit.path("departments").valueStream().map(UnitReader::id).toList();
        return new Unit(id(unit), sequence, departments);
    }

    private static String id(JsonNode node) {
        String id = node.path("id").asString("");
        if (id.isEmpty()) {
            throw new UnreadableEvent("unit-changed without the id of the unit or of a department", null);
        }
        return id;
    }
}
