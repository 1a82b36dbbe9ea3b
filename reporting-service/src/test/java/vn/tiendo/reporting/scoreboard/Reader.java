package vn.tiendo.reporting.scoreboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.fixture.OpenApi;
import vn.tiendo.reporting.Contracts;

import static org.awaitility.Awaitility.await;

/** Reads over HTTP; every answer must be as openapi.yaml says. */
final class Reader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final OpenApi API = OpenApi.of(Contracts.OWN.resolve("openapi.yaml"));
    private static final Duration SOON = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    Reader(int port) {
        this.port = port;
    }

    record Answer(int status, @Nullable String tag, JsonNode body) {

        String status(String target) {
            return row(target).at("/verdict/status").asString();
        }

        JsonNode row(String target) {
            return body.at("/sections").valueStream().flatMap(section -> section.get("targets").valueStream())
                    .filter(row -> row.get("id").asString().equals(target)).findFirst().orElseThrow();
        }
    }

    Answer get(String path, @Nullable String token, String... headers) {
        HttpRequest.Builder request = request(path, token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return answer(path, request.build());
    }

    Answer post(String path, @Nullable String token, String body) {
        return post(path, token, "application/json", body);
    }

    Answer postLines(String path, @Nullable String token, String body) {
        return post(path, token, "application/x-ndjson", body);
    }

    private Answer post(String path, @Nullable String token, String type, String body) {
        return answer(path, request(path, token).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    Answer put(String path, @Nullable String token, String body, String... headers) {
        HttpRequest.Builder request = request(path, token).header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        return answer(path, with(headers, request).build());
    }

    Answer delete(String path, @Nullable String token, String... headers) {
        return answer(path, with(headers, request(path, token).DELETE()).build());
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(SOON).header("Accept-Language", "vi");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer answer(String path, HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            API.check(request.method(), path, answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(null),
                    answer.body());
            return new Answer(answer.statusCode(), answer.headers().firstValue("ETag").orElse(null),
                    body(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is no JSON is a text. */
    private static JsonNode body(HttpResponse<String> answer) {
        boolean json = answer.headers().firstValue("Content-Type").filter(type -> type.contains("json")).isPresent();
        return json ? JSON.readTree(answer.body()) : answer.body().isEmpty() ? JSON.readTree("{}")
                : JSON.getNodeFactory().stringNode(answer.body());
    }

    Answer until(String path, @Nullable String token, String target, String status) {
        return await(path + " " + target + " " + status).atMost(SOON).pollInterval(Duration.ofMillis(50))
                .until(() -> get(path, token), answer -> answer.status() == 200 && answer.status(target).equals(status));
    }
}
