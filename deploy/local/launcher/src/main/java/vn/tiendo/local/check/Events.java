package vn.tiendo.local.check;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/** All changes of verdicts that a listener was told of, by basis; folded they give the statuses of all targets. */
public final class Events implements AutoCloseable {

    private final Map<String, Map<String, Latest>> statuses = new HashMap<>();
    private final Map<String, Long> firstSeen = new HashMap<>();
    private final Stream stream;
    private int count;

    private record Latest(long sequence, String status) {
    }

    public Events(HttpClient client, URI address, String token) throws CheckFailure, InterruptedException {
        this.stream = Stream.open(client, address, token, this::take);
    }

    private synchronized void take(JsonNode event) {
        JsonNode data = event.path("data");
        if (!data.has("after")) return;
        count++;
        long now = System.nanoTime();
        String basis = data.get("basis").asString();
        statuses.computeIfAbsent(basis, b -> new TreeMap<>()).merge(data.get("target").asString(),
                new Latest(event.path("sequence").asLong(), data.get("after").get("status").asString()),
                (old, latest) -> latest.sequence() >= old.sequence() ? latest : old);
        JsonNode cause = data.path("cause");
        firstSeen.putIfAbsent(key(basis, cause.path("submission").asString(""), cause.path("sequence").asLong()), now);
    }

    public synchronized int count() {
        return count;
    }

    public synchronized Map<String, String> statuses(String basis) {
        Map<String, String> folded = new TreeMap<>();
        statuses.getOrDefault(basis, Map.of()).forEach((target, latest) -> folded.put(target, latest.status()));
        return folded;
    }

    /** When the first event came that this state of a submission caused, on the clock of {@link System#nanoTime}. */
    public synchronized OptionalLong firstSeen(String basis, String submission, long sequence) {
        Long seen = firstSeen.get(key(basis, submission, sequence));
        return seen == null ? OptionalLong.empty() : OptionalLong.of(seen);
    }

    private static String key(String basis, String submission, long sequence) {
        return basis + " " + submission + " " + sequence;
    }

    static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        sorted.sort(null);
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    @Override
    public void close() {
        stream.close();
    }
}
