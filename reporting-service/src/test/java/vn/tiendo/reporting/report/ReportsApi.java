package vn.tiendo.reporting.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.fixture.OpenApi;
import vn.tiendo.reporting.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks for reports over HTTP; every answer must be as openapi.yaml says. */
final class ReportsApi {

    private static final OpenApi API = OpenApi.of(Contracts.OWN.resolve("openapi.yaml"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final PlanEvents events;

    /** @param unit whose plans it makes */
    ReportsApi(int port, String unit) {
        this.port = port;
        this.events = new PlanEvents(unit);
    }

    /** Id of a new plan with one target and an approved figure: so many of a thousand. */
    String planWithFigures(int numerator) {
        String plan = "r" + UUID.randomUUID().toString().substring(0, 13);
        events.inForce(plan);
        events.approved(plan, 2, "2024-M06", numerator);
        awaitAttained(plan, numerator);
        return plan;
    }

    void corrected(String plan, int numerator) {
        events.approved(plan, 3, "2024-M06", numerator);
        awaitAttained(plan, numerator);
    }

    /** After what was issued until now. */
    void correctedJustNow(String plan, int numerator) {
        events.approved(plan, 3, "2024-M06", numerator, OffsetDateTime.now(ZoneOffset.UTC));
        awaitAttained(plan, numerator);
    }

    private void awaitAttained(String plan, int numerator) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            HttpResponse<byte[]> board = send(request("/api/v1/scoreboards/" + plan, null).GET());
            JsonNode attained = JsonMapper.shared().readTree(board.body()).at("/sections/0/targets/0/verdict/attained");
            return attained.isNumber() && attained.doubleValue() == numerator / 10.0;
        });
    }

    HttpResponse<byte[]> make(String plan, String token) {
        return post("", "{\"plan\":\"" + plan + "\",\"period\":\"2024-S1\",\"kind\":\"SIX_MONTH\"}", token);
    }

    HttpResponse<byte[]> get(String path, @Nullable String token) {
        return checked("GET", path, send(request("/api/v1/reports" + path, token).GET()));
    }

    /** What everybody may have, at an address of its own. */
    HttpResponse<byte[]> open(String path) {
        HttpResponse<byte[]> response = send(request(path, null).GET());
        API.check("GET", path.replaceFirst("\\?.*", ""), response.statusCode(), response.headers().firstValue("Content-Type").orElse(null),
            new String(response.body(), StandardCharsets.UTF_8));
        return response;
    }

    /** As a browser asks for it. */
    HttpResponse<byte[]> seen(String path, int status) {
        HttpResponse<byte[]> page = send(request(path, null).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").GET());
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        return page;
    }

    HttpResponse<byte[]> post(String path, String body, String token) {
        return checked("POST", path, send(request("/api/v1/reports" + path, token)
            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    HttpResponse<byte[]> write(JsonNode report, int part, String text, String token) {
        return put(report, part, "{\"passages\":[{\"kind\":\"ITEM\",\"text\":\"" + text + "\",\"targets\":[\"KT-3.2\"]}]}", token);
    }

    HttpResponse<byte[]> put(JsonNode report, int part, String body, String token) {
        String path = "/" + report.get("id").asString() + "/narrative/" + part;
        return checked("PUT", path, send(request("/api/v1/reports" + path, token).header("Content-Type", "application/json")
            .header("If-Match", "\"" + report.get("version").longValue() + "\"").PUT(HttpRequest.BodyPublishers.ofString(body))));
    }

    HttpResponse<byte[]> unwrite(JsonNode report, int part, String token) {
        String path = "/" + report.get("id").asString() + "/narrative/" + part;
        return checked("DELETE", path, send(request("/api/v1/reports" + path, token).DELETE()));
    }

    HttpResponse<byte[]> kinds(String token) {
        HttpResponse<byte[]> response = send(request("/api/v1/report-kinds", token).GET());
        API.check("GET", "/api/v1/report-kinds", response.statusCode(), response.headers().firstValue("Content-Type").orElse(null),
            new String(response.body(), StandardCharsets.UTF_8));
        return response;
    }

    HttpResponse<byte[]> recipients(String method, @Nullable String body, @Nullable String seen, String token) {
        String address = "/api/v1/report-recipients";
        HttpRequest.Builder request = request(address, token).header("Content-Type", "application/json").method(method,
            body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<byte[]> response = send(seen == null ? request : request.header("If-Match", seen));
        API.check(method, address, response.statusCode(), response.headers().firstValue("Content-Type").orElse(null),
            new String(response.body(), StandardCharsets.UTF_8));
        return response;
    }

    HttpResponse<byte[]> recipientsOf(JsonNode report, String token) {
        HttpResponse<byte[]> response = send(request("/api/v1/report-recipients?report=" + report.get("id").asString(), token).GET());
        API.check("GET", "/api/v1/report-recipients", response.statusCode(), response.headers().firstValue("Content-Type").orElse(null),
            new String(response.body(), StandardCharsets.UTF_8));
        return response;
    }

    HttpResponse<byte[]> batches(String method, String path, @Nullable String body, String token) {
        String address = "/api/v1/report-batches" + path;
        HttpResponse<byte[]> response = send(request(address, token).header("Content-Type", "application/json").method(method,
            body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)));
        API.check(method, address, response.statusCode(), response.headers().firstValue("Content-Type").orElse(null),
            new String(response.body(), StandardCharsets.UTF_8));
        return response;
    }

    HttpResponse<byte[]> verify(byte[] file, String token) {
        return checked("POST", ":verify", send(request("/api/v1/reports:verify", token)
            .header("Content-Type", "application/octet-stream").POST(HttpRequest.BodyPublishers.ofByteArray(file))));
    }

    byte[] document(JsonNode report, String format, String token) {
        HttpResponse<byte[]> document = get("/" + report.get("id").asString() + "/document?format=" + format, token);
        assertThat(document.statusCode()).isEqualTo(200);
        return document.body();
    }

    JsonNode json(HttpResponse<byte[]> response, int status) {
        assertThat(response.statusCode()).as(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(status);
        return JsonMapper.shared().readTree(response.body());
    }

    /** The same file with the byte after a text raised by one. */
    static byte[] changed(byte[] file, String after) {
        byte[] text = after.getBytes(StandardCharsets.UTF_8);
        byte[] changed = file.clone();
        changed[indexOf(file, text) + text.length] += 1;
        return changed;
    }

    private static int indexOf(byte[] file, byte[] text) {
        for (int i = 0; i <= file.length - text.length; i++) {
            if (Arrays.equals(file, i, i + text.length, text, 0, text.length)) {
                return i;
            }
        }
        throw new AssertionError("not in the file");
    }

    private static HttpResponse<byte[]> checked(String method, String path, HttpResponse<byte[]> response) {
        API.check(method, "/api/v1/reports" + path.replaceFirst("\\?.*", ""), response.statusCode(),
            response.headers().firstValue("Content-Type").orElse(null), new String(response.body(), StandardCharsets.UTF_8));
        return response;
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
