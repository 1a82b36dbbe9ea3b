package vn.tiendo.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie. */
final class Repository {

    static final List<String> SERVICES =
            List.of("gateway-service", "plan-service", "measurement-service", "reporting-service");

    /** Maven runs tests in the module's folder. */
    private static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();

    private Repository() {
    }

    static Path at(String path) {
        return ROOT.resolve(path);
    }

    static String read(String path) {
        try {
            return Files.readString(at(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(at(folder))) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
