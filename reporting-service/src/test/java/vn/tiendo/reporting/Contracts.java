package vn.tiendo.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The contract folders: our own, and those of the services whose events are read here. */
public final class Contracts {

    public static final Path OWN = Path.of("contract");
    public static final Path PLANS = Path.of("../plan-service/contract/events");
    public static final Path SUBMISSIONS = Path.of("../measurement-service/contract/events");

    private Contracts() {
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Path> examples(Path folder, String glob) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(glob)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
