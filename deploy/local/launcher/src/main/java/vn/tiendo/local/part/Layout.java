package vn.tiendo.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the build puts what the launcher starts.
 *
 * @param root the repository
 */
public record Layout(Path root) {

    public static final List<String> BOOT_APPLICATIONS =
            List.of("identity", "plan-service", "measurement-service", "reporting-service", "gateway-service");

    /** What the build makes for the launcher. */
    public Path run() {
        return root.resolve("deploy/local/launcher/target/run");
    }

    public Path guard() {
        return run().resolve("guard.jar");
    }

    /** The jar of a Spring Boot application as the build leaves it. */
    public Path bootJar(String name) {
        Path module = name.equals("identity") ? Path.of("deploy/local/identity") : Path.of(name);
        return root.resolve(module).resolve("target").resolve(name + ".jar");
    }

    /** The same unpacked: the application's classes, with its libraries beside it in {@code lib}. */
    public Path extracted(String name) {
        return run().resolve(name).resolve(name + ".jar");
    }

    /** Ahead-of-time cache of a part. */
    public Path cache(String name) {
        return run().resolve(name + ".aot");
    }

    /** Names the JDK that made the caches; another one cannot use them. */
    public Path cacheJdk() {
        return run().resolve("caches-made-by");
    }

    public List<Path> storeClassPath() {
        return jars(run().resolve("lib"));
    }

    public List<Path> brokerClassPath() {
        Path target = root.resolve("deploy/local/broker/target");
        return Stream.concat(Stream.of(target.resolve("broker.jar")), jars(target.resolve("lib")).stream()).toList();
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
