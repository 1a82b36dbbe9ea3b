package vn.tiendo.reporting.contextbroker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.contextbroker.EntityDocuments.State;

/** The broker over HTTP: entities are made, or replaced, in one request. */
final class ContextBroker {

    private static final int NO_CONTENT = 204;
    private static final int CREATED = 201;
    private static final int SOME = 207;

    private final HttpClient http;
    private final ContextBrokerProperties properties;
    private final URI upsert;
    private final JsonMapper json;

    ContextBroker(ContextBrokerProperties properties, JsonMapper json) {
        this.properties = properties;
        this.json = json;
        this.upsert = URI.create(properties.address().toString().replaceAll("/+$", "") + "/ngsi-ld/v1/entityOperations/upsert?options=replace");
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(properties.timeout())
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** What came of a request. */
    sealed interface Answer {

        /** @param refused ids of entities that the broker did not take; it took all others */
        record Taken(Set<String> refused) implements Answer {
        }

        /** It took none. */
        record Failed(String why) implements Answer {
        }
    }

    Answer upsert(List<State> states) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request(states), BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case NO_CONTENT, CREATED -> new Answer.Taken(Set.of());
                case SOME -> new Answer.Taken(refused(response.body()));
                default -> new Answer.Failed("status " + response.statusCode());
            };
        } catch (IOException | JacksonException e) {
            return new Answer.Failed(e.toString());
        }
    }

    private HttpRequest request(List<State> states) {
        String body = states.stream().map(State::entity).collect(Collectors.joining(",", "[", "]"));
        HttpRequest.Builder request = HttpRequest.newBuilder(upsert).timeout(properties.timeout())
                .header("Content-Type", "application/ld+json").POST(HttpRequest.BodyPublishers.ofString(body));
        if (!properties.tenant().isEmpty()) {
            request.header("NGSILD-Tenant", properties.tenant());
        }
        if (!properties.token().isEmpty()) {
            request.header("Authorization", "Bearer " + properties.token());
        }
        return request.build();
    }

    /** Of a BatchOperationResult. */
    private Set<String> refused(String result) {
        return json.readTree(result).path("errors").valueStream().map(error -> error.path("entityId").asString(""))
                .collect(Collectors.toSet());
    }
}
