package vn.tiendo.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.OpenApi;
import vn.tiendo.fixture.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** The running service as a client sees it; every answer is checked against the contract. */
final class Service {

    static final String OPERATOR = token("operator", "thuan-an", "operator");
    static final String CITY_PLANNER = token("planner-city", "thuan-an", "planner");
    static final String PLANNER = token("planner", "lai-thieu", "planner");
    static final String LEADER = token("leader", "lai-thieu", "leader");
    static final String ANALYST = token("analyst", "thuan-an", "analyst");

    private static final OpenApi CONTRACT = OpenApi.of(Files.CONTRACT.resolve("openapi.yaml"));

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    Service(int port) {
        base = URI.create("http://127.0.0.1:" + port);
    }

    /** What came back. */
    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String etag() {
            return header("ETag");
        }

        /** Cell and code of each error in a workbook. */
        List<String> cells() {
            return body.get("errors").valueStream().map(each -> each.get("sheet").asString()
                    + (each.has("cell") ? "!" + each.get("cell").asString() : "") + " " + each.get("code").asString()).toList();
        }

        /** Place and code of each error. */
        List<String> errors() {
            return body.get("errors").valueStream()
                    .map(each -> each.get("pointer").asString() + " " + each.get("code").asString()).toList();
        }
    }

    /** The city and the ward of the sample, as they are entered before a plan. */
    void keepSampleUnits() {
        for (var unit : Files.sampleUnits()) {
            assertThat(put("/api/v1/units/" + unit.get("id").asString(), OPERATOR, unit.toString()).status()).isIn(200, 201);
        }
    }

    static String token(String sub, String unit, String... roles) {
        return TestIssuer.shared().token(sub, unit, null, roles);
    }

    static String system(String unit, String role, String... scopes) {
        return TestIssuer.shared().systemToken("system-" + role + "-" + unit, unit, null, List.of(scopes), role);
    }

    Answer get(String path, @Nullable String token) {
        return send("GET", path, token, null, Map.of());
    }

    Answer post(String path, @Nullable String token, @Nullable String body) {
        return send("POST", path, token, body, Map.of());
    }

    Answer put(String path, @Nullable String token, String body) {
        return send("PUT", path, token, body, Map.of());
    }

    Answer put(String path, @Nullable String token, String body, String ifMatch) {
        return send("PUT", path, token, body, Map.of("If-Match", ifMatch));
    }

    /** Sends a file as a form does. */
    Answer upload(String path, @Nullable String token, byte[] file, String... headers) {
        var boundary = "----part";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"nghị-quyết\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return answer("POST", path, request.build());
    }

    /** A file to be downloaded, its bytes one by one as characters. */
    HttpResponse<String> file(String path, String token) {
        var request = HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token).build();
        return sent("GET", path, request, StandardCharsets.ISO_8859_1);
    }

    Answer putFile(String path, String token, byte[] file, String... headers) {
        return sendFile("PUT", path, token, file, headers);
    }

    /** Sends a workbook as the body. */
    Answer sendFile(String method, String path, String token, byte[] file, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .method(method, BodyPublishers.ofByteArray(file));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return answer(method, path, request.build());
    }

    Answer send(String method, String path, @Nullable String token, @Nullable String body,
            Map<String, String> headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return answer(method, path, request.build());
    }

    /** An answer that is no JSON, asked for by somebody without a token. */
    HttpResponse<String> text(String path) {
        return sent("GET", path, HttpRequest.newBuilder(base.resolve(path)).build());
    }

    private Answer answer(String method, String path, HttpRequest request) {
        var response = sent(method, path, request);
        return new Answer(response.statusCode(), response.body().isEmpty() ? Files.JSON.createObjectNode()
                : Files.JSON.readTree(response.body()), response);
    }

    private HttpResponse<String> sent(String method, String path, HttpRequest request) {
        return sent(method, path, request, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> sent(String method, String path, HttpRequest request, Charset charset) {
        try {
            var response = http.send(request, BodyHandlers.ofString(charset));
            CONTRACT.check(method, path, response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(null), response.body());
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
