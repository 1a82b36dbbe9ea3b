package vn.tiendo.measurement;

import java.net.http.HttpHeaders;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, JsonNode json) {

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String text(String pointer) {
        return json.at(pointer).asString("");
    }

    /** "pointer code" of each error. */
    public List<String> errors() {
        return json.path("errors").valueStream()
                .map(error -> error.path("pointer").asString() + " " + error.path("code").asString()).toList();
    }
}
