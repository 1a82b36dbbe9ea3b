package vn.tiendo.measurement.officer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.officer.domain.Language;
import vn.tiendo.measurement.officer.domain.Officer;
import vn.tiendo.measurement.officer.domain.Officers;
import vn.tiendo.platform.event.UnreadableEvent;

/** Reads plan-service's officers-changed event, tolerantly: names are not kept, for nothing here needs them. */
@Component
class OfficerReader {

    private final JsonMapper json;

    OfficerReader(JsonMapper json) {
        this.json = json;
    }

    Officers read(byte[] data, long sequence) {
        JsonNode officers = json.readTree(data);
        Map<String, List<Officer>> departments = new HashMap<>();
        officers.path("departments").forEach(each -> departments.put(text(each, "id"), list(each.path("officers"))));
        return new Officers(text(officers, "unit"), sequence, departments, list(officers.path("leaders")));
    }

    private static List<Officer> list(JsonNode list) {
        return list.valueStream().map(OfficerReader::officer).toList();
    }

    private static Officer officer(JsonNode officer) {
        @Nullable String to = officer.path("to").asStringOpt().orElse(null);
        return new Officer(text(officer, "subject"), date(text(officer, "from")), to == null ? null : date(to),
                officer.path("head").asBoolean(false), officer.path("email").asStringOpt().orElse(null),
                officer.path("language").asString("").equals("en") ? Language.EN : Language.VI);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException broken) {
            throw new UnreadableEvent("officers-changed with no date: " + text, broken);
        }
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asString("");
        if (text.isEmpty()) {
            throw new UnreadableEvent("officers-changed without " + field, null);
        }
        return text;
    }
}
