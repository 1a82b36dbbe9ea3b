package vn.tiendo.reporting.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.fixture.OpenApi;
import vn.tiendo.reporting.Contracts;

import static org.awaitility.Awaitility.await;

/** Reads the audit over HTTP; every answer must be as openapi.yaml says. */
final class AuditApi {

    private static final OpenApi API = OpenApi.of(Contracts.OWN.resolve("openapi.yaml"));
    private static final Duration SOON = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    AuditApi(int port) {
        this.port = port;
    }

    record Answer(int status, JsonNode body) {

        String code() {
            return body.path("code").asString("");
        }

        /** As "action number", in their order. */
        List<String> records() {
            return body.get("items").valueStream()
                    .map(item -> item.get("action").asString() + " " + item.get("number").asInt()).toList();
        }
    }

    Answer get(String query, @Nullable String token) {
        String path = "/api/v1/audit" + query;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(SOON);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            API.check("GET", path, answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(null),
                    answer.body());
            return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until so many records answer the question. */
    Answer until(String query, @Nullable String token, int count) {
        return await(query + " " + count).atMost(SOON).pollInterval(Duration.ofMillis(50)).until(
                () -> get(query, token), answer -> answer.status() == 200 && answer.body().get("items").size() == count);
    }
}
