package vn.tiendo.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Servers that are there already and are used instead of the embedded ones.
 *
 * @param mongodbUri {@code MONGODB_URI}
 * @param kafka {@code KAFKA_BOOTSTRAP_SERVERS}
 * @param mongod MongoDB's server on the path; started instead of the embedded store
 * @param publicAddress {@code PUBLIC_ADDRESS}, where something in front of the gateway has one
 */
public record Backends(Optional<String> mongodbUri, Optional<String> kafka, Optional<Path> mongod,
        Optional<String> publicAddress) {

    public static Backends from(Map<String, String> environment) {
        return new Backends(
                given(environment, "MONGODB_URI"),
                given(environment, "KAFKA_BOOTSTRAP_SERVERS"),
                onPath(environment.getOrDefault("PATH", ""), "mongod"),
                given(environment, "PUBLIC_ADDRESS"));
    }

    public static Backends embedded() {
        return new Backends(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static Optional<Path> onPath(String path, String program) {
        return Arrays.stream(path.split(":", -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
