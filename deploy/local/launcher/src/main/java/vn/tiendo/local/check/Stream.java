package vn.tiendo.local.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** Server-sent events, read on a thread of its own; a broken connection is taken up again where it ended. */
public final class Stream implements AutoCloseable {

    private static final long SECONDS_TO_OPEN = 30;

    private final HttpClient client;
    private final URI address;
    private final String token;
    private final Consumer<JsonNode> listener;
    private final CountDownLatch open = new CountDownLatch(1);
    private final Thread reader;
    private @Nullable String lastId;
    private volatile boolean closed;

    private Stream(HttpClient client, URI address, String token, Consumer<JsonNode> listener) {
        this.client = client;
        this.address = address;
        this.token = token;
        this.listener = listener;
        this.reader = Thread.ofVirtual().unstarted(this::read);
    }

    /** @param listener gets each event's CloudEvent; returns when the stream is live */
    public static Stream open(HttpClient client, URI address, String token, Consumer<JsonNode> listener)
            throws CheckFailure, InterruptedException {
        Stream stream = new Stream(client, address, token, listener);
        stream.reader.start();
        if (!stream.open.await(SECONDS_TO_OPEN, TimeUnit.SECONDS)) {
            stream.close();
            throw new CheckFailure(address + " did not open in " + SECONDS_TO_OPEN + " s");
        }
        return stream;
    }

    private void read() {
        while (!closed) {
            try {
                HttpResponse<java.util.stream.Stream<String>> response = client.send(request(), BodyHandlers.ofLines());
                try (java.util.stream.Stream<String> lines = response.body()) {
                    if (response.statusCode() == 200) lines.forEach(this::line);
                }
            } catch (IOException | UncheckedIOException e) {
                // The next round connects again.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        if (lastId != null) request.header("Last-Event-ID", lastId);
        return request.build();
    }

    private void line(String line) {
        open.countDown();
        if (line.startsWith("id:")) lastId = line.substring(3).strip();
        else if (line.startsWith("data:")) listener.accept(Api.JSON.readTree(line.substring(5)));
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
    }
}
