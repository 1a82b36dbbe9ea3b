package vn.tiendo.local.metrics;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What one service tells Prometheus: each metric with the names of its labels. */
record Scrape(Map<String, Set<String>> metrics) {

    private static final Pattern LINE = Pattern.compile("^([a-zA-Z_:][\\w:]*)(\\{.*})? .*", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    /** Put on by Prometheus. */
    private static final Set<String> ADDED = Set.of("job", "instance");

    static Scrape of(int port) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IOException(port + " answers " + answer.statusCode());
            return read(answer.body());
        }
    }

    static Scrape read(String text) {
        Map<String, Set<String>> all = new TreeMap<>();
        LINE.matcher(text).results().forEach(line -> {
            Set<String> labels = all.computeIfAbsent(line.group(1), name -> new TreeSet<>(ADDED));
            if (line.group(2) != null) LABEL.matcher(line.group(2)).results().forEach(each -> labels.add(each.group(1)));
        });
        return new Scrape(all);
    }

    boolean has(String metric, Set<String> labels) {
        Set<String> told = metrics.get(metric);
        return told != null && told.containsAll(labels);
    }
}
