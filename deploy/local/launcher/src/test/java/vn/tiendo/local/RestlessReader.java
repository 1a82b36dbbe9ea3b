package vn.tiendo.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.core.JacksonException;

import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.CheckFailure;

/** Follows a plan's verdicts as the ward's leader and loses its connection 200 times, anywhere in a frame; then it stays. */
final class RestlessReader implements AutoCloseable {

    static final int CUTS = 200;
    private static final int MOST_LINES = 12;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final Ward ward;
    private final String query;
    private final Random random = new Random(2024);
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile String firstId = "";
    private volatile String lastId;
    private volatile int cuts;
    private volatile int resets;
    private volatile boolean closed;

    /** @param lastId from which it goes on; empty: from the oldest event */
    RestlessReader(Ward ward, String lastId) {
        this.ward = ward;
        this.lastId = lastId;
        this.query = "/api/v1/events?from=earliest&basis=PROVISIONAL&type=vn.tiendo.reporting.verdict-changed.v1&plan="
                + ward.samples().planId();
        Thread.ofVirtual().start(this::run);
    }

    /** Ids of events. */
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    int cuts() {
        return cuts;
    }

    /** How often it was told that it cannot go on from where it was. */
    int resets() {
        return resets;
    }

    /** Of the first frame that it had. */
    String firstId() {
        return firstId;
    }

    private void run() {
        while (!closed) {
            try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                read(client.send(request(), BodyHandlers.ofInputStream()));
            } catch (IOException | CheckFailure | JacksonException e) {
                LockSupport.parkNanos(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private HttpRequest request() throws CheckFailure, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(ward.gateway().resolve(query)).header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + ward.person("lanh-dao"));
        if (!lastId.isEmpty()) request.header("Last-Event-ID", lastId);
        return request.build();
    }

    private void read(HttpResponse<InputStream> response) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            if (response.statusCode() != 200) throw new IOException("status " + response.statusCode());
            int left = cuts < CUTS ? 1 + random.nextInt(MOST_LINES) : Integer.MAX_VALUE;
            Frame frame = new Frame();
            for (String line = lines.readLine(); line != null && !closed && left > 0; line = lines.readLine(), left--)
                frame = frame.after(line);
            if (left == 0) cuts++;
        }
    }

    /** What has come of a frame; only the empty line at its end makes it count, as an EventSource has it. */
    private final class Frame {
        private String id = "";
        private String event = "";
        private String data = "";

        private Frame after(String line) {
            if (line.startsWith("id:")) id = line.substring("id:".length());
            else if (line.startsWith("event:")) event = line.substring("event:".length());
            else if (line.startsWith("data:")) data = line.substring("data:".length());
            if (!line.isEmpty()) return this;
            take();
            return new Frame();
        }

        private void take() {
            if (event.equals("stream.reset")) resets++;
            else if (!data.isEmpty()) seen.add(Api.JSON.readTree(data).get("id").asString());
            if (!id.isEmpty()) lastId = id;
            if (firstId.isEmpty()) firstId = lastId;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
