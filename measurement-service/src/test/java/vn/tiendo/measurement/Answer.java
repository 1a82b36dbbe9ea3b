package vn.tiendo.measurement;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, JsonNode json, byte[] body) {

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String text(String pointer) {
        return json.at(pointer).asString("");
    }

    /** "pointer code" of each error, or "sheet cell code" of one in a file. */
    public List<String> errors() {
        return json.path("errors").valueStream().map(error -> Stream.of("pointer", "sheet", "cell", "code")
                .map(field -> error.path(field).asString("")).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "))).toList();
    }
}
