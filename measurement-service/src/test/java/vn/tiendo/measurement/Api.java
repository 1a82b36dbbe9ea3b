package vn.tiendo.measurement;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.nimbusds.jwt.JWTClaimsSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.fixture.OpenApi;
import vn.tiendo.fixture.TestIssuer;

/** The service over HTTP, for one caller; every answer is checked against openapi.yaml. */
public record Api(int port, @Nullable String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final OpenApi CONTRACT = OpenApi.of(Path.of("contract/openapi.yaml"));
    private static final JsonMapper JSON = JsonMapper.shared();

    public static Api officer(int port) {
        return of(port, "an", "lai-thieu", "dia-chinh", "officer");
    }

    public static Api reviewer(int port) {
        return of(port, "binh", "lai-thieu", "van-phong", "reviewer");
    }

    public static Api of(int port, String person, String unit, @Nullable String department, String... roles) {
        return new Api(port, TestIssuer.shared().token(person, unit, department, roles));
    }

    /** A department's software. */
    public static Api system(int port, String id, String department, List<String> roles, String scopes) {
        return system(port, id, "lai-thieu", department, roles, scopes);
    }

    /** The city's software that collects figures of its wards. */
    public static Api collector(int port, String id) {
        return system(port, id, "thuan-an", null, List.of("officer"), "submissions:read submissions:write submissions:collect");
    }

    private static Api system(int port, String id, String unit, @Nullable String department, List<String> roles, String scopes) {
        Instant now = Instant.now();
        return new Api(port, TestIssuer.shared().token(new JWTClaimsSet.Builder()
                .issuer(TestIssuer.shared().issuerUri()).audience("tiendo").subject(id).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600))).claim("client_id", id).claim("name", id)
                .claim("unit", unit).claim("department", department).claim("roles", roles)
                .claim("scope", scopes).build()));
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.newBuilder().GET());
    }

    public Answer delete(String path) {
        return send("DELETE", path, HttpRequest.newBuilder().DELETE());
    }

    /** @param headers names and values in turn */
    public Answer post(String path, String body, String... headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer post(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send("POST", path, request);
    }

    public Answer file(String body, String... headers) {
        return post("/api/v1/submissions", body, headers);
    }

    private Answer send(String method, String path, HttpRequest.Builder request) {
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        HttpResponse<byte[]> response = exchange(
                request.uri(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(30)).build());
        @Nullable String type = response.headers().firstValue("Content-Type").orElse(null);
        String text = new String(response.body(), StandardCharsets.UTF_8);
        CONTRACT.check(method, path, response.statusCode(), type, text);
        boolean isJson = type != null && type.contains("json");
        JsonNode json = isJson ? JSON.readTree(text) : JSON.getNodeFactory().stringNode(text);
        return new Answer(response.statusCode(), response.headers(), json, response.body());
    }

    private static HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new AssertionError(request + " failed", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
