package vn.tiendo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Reads a stream as a browser's EventSource does: comes back with its last id, and gives up when it is not let in. */
final class Follower implements AutoCloseable {

    private static final long PAUSE = 500_000_000;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient client;
    private final URI address;
    private final String token;
    private final Set<String> events = ConcurrentHashMap.newKeySet();
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger resumed = new AtomicInteger();
    private final Thread reader;
    private @Nullable String last;
    private volatile int refused;
    private volatile boolean over;

    private Follower(HttpClient client, URI address, String token) {
        this.client = client;
        this.address = address;
        this.token = token;
        this.reader = Thread.ofVirtual().unstarted(this::read);
    }

    static Follower of(HttpClient client, URI address, String token) throws InterruptedException {
        Follower follower = new Follower(client, address, token);
        follower.reader.start();
        follower.open.await();
        return follower;
    }

    /** Ids of the events that came. */
    Set<String> events() {
        return events;
    }

    int resumed() {
        return resumed.get();
    }

    /** The status for which an EventSource would never come back, or 0. */
    int refused() {
        return refused;
    }

    private void read() {
        while (!over && refused == 0) {
            try {
                HttpResponse<Stream<String>> response = client.send(request(), BodyHandlers.ofLines());
                try (Stream<String> lines = response.body()) {
                    if (response.statusCode() == 200) lines.forEach(this::line);
                    else refused = response.statusCode();
                }
            } catch (IOException | UncheckedIOException e) {
                // Comes back below.
            } catch (InterruptedException e) {
                return;
            }
            resumed.incrementAndGet();
            LockSupport.parkNanos(PAUSE);
        }
    }

    private HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        return last == null ? request.build() : request.header("Last-Event-ID", last).build();
    }

    private void line(String line) {
        open.countDown();
        if (line.startsWith("id:")) {
            last = line.substring("id:".length()).strip();
        } else if (line.startsWith("data:{")) {
            Matcher id = ID.matcher(line);
            if (id.find()) events.add(id.group(1));
        }
    }

    @Override
    public void close() {
        over = true;
        reader.interrupt();
    }
}
