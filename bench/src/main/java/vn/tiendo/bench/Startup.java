package vn.tiendo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import vn.tiendo.local.run.DataFolder;

/** {@code ./up} as a person starts it, after a build, on data that are there. */
final class Startup {

    private static final Duration SETTLE = Duration.ofSeconds(60);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Path root;
    private final Figures figures = new Figures();

    Startup(Path root) {
        this.root = root;
    }

    void run() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("tiendo-startup");
        try {
            round(data, new Figures(), false);
            for (int i = 1; i <= Figures.ROUNDS; i++) round(data, figures, i == Figures.ROUNDS);
            figures.print();
        } finally {
            DataFolder.remove(data);
        }
    }

    private static void awaitReady(Process up) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(up.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine())
            if (line.startsWith("Ready")) return;
        throw new IOException("./up did not become ready");
    }

    private void round(Path data, Figures into, boolean last) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process up = new ProcessBuilder(root.resolve("up").toString(), "--free-ports", "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            awaitReady(up);
            into.add("ready_seconds", "s", (System.nanoTime() - begun) / 1e9);
            Thread.sleep(SETTLE);
            Processes processes = Processes.under(up.toHandle());
            double before = processes.processorSeconds();
            Thread.sleep(IDLE);
            double used = processes.processorSeconds() - before;
            into.add("resident_mb", "MB", processes.residentMegabytes());
            into.add("idle_cpu_percent", "%", 100 * used / IDLE.toSeconds());
            if (last) processes.print();
        } finally {
            up.destroy();
            up.waitFor();
        }
    }
}
