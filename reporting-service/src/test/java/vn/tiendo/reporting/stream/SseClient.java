package vn.tiendo.reporting.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stream as a browser's EventSource does: frames in order, and the last id seen. */
final class SseClient implements AutoCloseable {

    /** @param data null for a frame that only shows that the stream is alive */
    record Frame(@Nullable String id, @Nullable String event, @Nullable String data, @Nullable String comment) {

        JsonNode json() {
            return JsonMapper.shared().readTree(Objects.requireNonNull(data));
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final InputStream body;
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private SseClient(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    static SseClient open(int port, String query, @Nullable String lastEventId, @Nullable String token) {
        HttpResponse<InputStream> response = get(port, query, lastEventId, token);
        if (response.statusCode() != 200) {
            throw new AssertionError("status " + response.statusCode());
        }
        return new SseClient(response.body());
    }

    static SseClient open(int port, String query) {
        return open(port, query, null, null);
    }

    static HttpResponse<InputStream> get(int port, String query, @Nullable String lastEventId, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port + "/api/v1/events?" + query)).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    List<Frame> frames() {
        return frames;
    }

    /** Frames that carry data. */
    List<Frame> events() {
        return frames.stream().filter(frame -> frame.data() != null).toList();
    }

    List<Long> sequences() {
        return events().stream().map(frame -> Long.parseLong(frame.json().get("sequence").asString())).toList();
    }

    boolean ended() {
        return ended;
    }

    String lastId() {
        return frames.stream().map(Frame::id).filter(id -> id != null).reduce((first, last) -> last).orElseThrow();
    }

    SseClient live() {
        return await(frame -> frame.id() != null);
    }

    SseClient await(Predicate<Frame> wanted) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10))
            .until(() -> frames.stream().anyMatch(wanted));
        return this;
    }

    SseClient awaitEvents(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10))
            .until(() -> events().size() >= count);
        return this;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            Frame next = new Frame(null, null, null, null);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    frames.add(next);
                    next = new Frame(null, null, null, null);
                } else {
                    next = with(next, line);
                }
            }
        } catch (IOException e) {
            // Closed by one side or the other.
        } finally {
            ended = true;
        }
    }

    private static Frame with(Frame frame, String line) {
        int colon = line.indexOf(':');
        String value = line.substring(colon + 1);
        return switch (line.substring(0, colon)) {
            case "id" -> new Frame(value, frame.event(), frame.data(), frame.comment());
            case "event" -> new Frame(frame.id(), value, frame.data(), frame.comment());
            case "data" -> new Frame(frame.id(), frame.event(), value, frame.comment());
            default -> new Frame(frame.id(), frame.event(), frame.data(), value);
        };
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
