package vn.tiendo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample resolution, read through the gateway as a planner's browser sends it, and by the command of clerks. */
final class ResolutionImport {

    private static final List<String> KINDS = List.of("txt", "docx", "pdf");
    private static final int WARM_UP = 60;
    private static final int A_ROUND = 20;
    private static final String BOUNDARY = "----part";

    private final Path root;
    private final Path samples;

    ResolutionImport(Path root) {
        this.root = root;
        this.samples = root.resolve("samples/lai-thieu-2024");
    }

    void run() throws Exception {
        Figures figures = new Figures();
        String ward = City.wards().getFirst();
        try (Ground ground = Ground.with(root, List.of(ward), List.of()); HttpClient client = HttpClient.newHttpClient()) {
            String token = ground.token(ward + "-planner");
            for (String kind : KINDS) {
                HttpRequest request = upload(ground, token, kind);
                for (int i = 0; i < WARM_UP; i++) send(client, request);
                for (int i = 0; i < Figures.ROUNDS; i++)
                    figures.add("warm_" + kind + "_ms", "ms", round(client, request));
            }
        }
        for (String kind : KINDS)
            for (int i = 0; i < Figures.ROUNDS; i++) figures.add("command_" + kind + "_ms", "ms", command(kind));
        figures.print();
    }

    private HttpRequest upload(Ground ground, String token, String kind) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"resolution." + kind
                + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(samples.resolve("resolution." + kind)));
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(ground.gateway().resolve("/api/v1/resolutions:read"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build();
    }

    /** Median of a round. */
    private static double round(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        double[] milliseconds = new double[A_ROUND];
        for (int i = 0; i < A_ROUND; i++) {
            long begun = System.nanoTime();
            send(client, request);
            milliseconds[i] = (System.nanoTime() - begun) / 1e6;
        }
        java.util.Arrays.sort(milliseconds);
        return milliseconds[A_ROUND / 2];
    }

    private static void send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new IOException(response.statusCode() + ": " + response.body());
    }

    private double command(String kind) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                root.resolve("plan-service/target/plan-service.jar").toString(), "read",
                samples.resolve("resolution." + kind).toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        if (process.waitFor() != 0) throw new IOException("the command ended with " + process.exitValue());
        return (System.nanoTime() - begun) / 1e6;
    }
}
