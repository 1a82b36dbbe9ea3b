package vn.tiendo.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A store in a process of its own, as the launcher starts it. */
record StoreProcess(Process process, BufferedReader output) {

    static StoreProcess start(Path folder, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StoreMain.class.getName(),
                "--folder",
                folder.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).start();
        return new StoreProcess(process, process.inputReader(StandardCharsets.UTF_8));
    }

    /** Waits until it listens. */
    String uri() throws IOException {
        String line = output.readLine();
        if (line == null || !line.startsWith("ready ")) {
            throw new IOException("the store did not start: " + line + " " + errors());
        }
        return line.substring("ready ".length());
    }

    String errors() {
        try (var errors = process.errorReader(StandardCharsets.UTF_8)) {
            return String.join("\n", errors.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: the process has no chance to finish anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
