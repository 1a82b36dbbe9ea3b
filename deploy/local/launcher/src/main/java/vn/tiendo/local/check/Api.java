package vn.tiendo.local.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls through the gateway, each with the token of someone; an answer that is not a success is a failure. */
public final class Api {

    /** Numbers are compared exactly. */
    public static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final URI gateway;

    public Api(HttpClient client, URI gateway) {
        this.client = client;
        this.gateway = gateway;
    }

    public record Reply(int status, JsonNode body, HttpResponse<byte[]> response) {

        public String header(String name) throws CheckFailure {
            return response.headers().firstValue(name)
                    .orElseThrow(() -> new CheckFailure(response.request().uri() + " answered without " + name));
        }
    }

    public Reply get(String path, String token) throws CheckFailure, InterruptedException {
        return successful(send(request(path, token).GET().build()));
    }

    /** Whether a public address answers with a success by now. */
    public boolean isThere(String path) throws CheckFailure, InterruptedException {
        return isThere(path, "");
    }

    public boolean isThere(String path, String token) throws CheckFailure, InterruptedException {
        return send(request(path, token).GET().build()).status() / 100 == 2;
    }

    public byte[] bytes(String path, String token) throws CheckFailure, InterruptedException {
        return get(path, token).response().body();
    }

    public Reply put(String path, String token, JsonNode body) throws CheckFailure, InterruptedException {
        return successful(send(withBody("PUT", path, token, body)));
    }

    /** Only if nothing is there yet. */
    public Reply begin(String path, String token, JsonNode body) throws CheckFailure, InterruptedException {
        return successful(send(HttpRequest.newBuilder(withBody("PUT", path, token, body), (_, _) -> true)
                .header("If-None-Match", "*").build()));
    }

    public Reply post(String path, String token, JsonNode body) throws CheckFailure, InterruptedException {
        return successful(attempt(path, token, body));
    }

    /** Sends a file. */
    public Reply post(String path, String token, String mediaType, byte[] file) throws CheckFailure, InterruptedException {
        return successful(send(request(path, token).header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)).build()));
    }

    /** Whatever the answer is. */
    public Reply attempt(String path, String token, JsonNode body) throws CheckFailure, InterruptedException {
        return send(withBody("POST", path, token, body));
    }

    private HttpRequest withBody(String method, String path, String token, JsonNode body) {
        return request(path, token).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))).build();
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest request) throws CheckFailure, InterruptedException {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
            JsonNode body = json ? JSON.readTree(response.body()) : JSON.nullNode();
            return new Reply(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new CheckFailure(request.method() + " " + request.uri() + " got no answer: " + e);
        }
    }

    private static Reply successful(Reply reply) throws CheckFailure {
        if (reply.status() / 100 == 2) return reply;
        HttpRequest request = reply.response().request();
        throw new CheckFailure(request.method() + " " + request.uri() + " answered " + reply.status() + ": "
                + reply.body());
    }
}
