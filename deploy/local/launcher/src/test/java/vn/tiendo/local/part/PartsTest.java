package vn.tiendo.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PartsTest {

    private static final Set<String> APPLICATIONS = Set.of("broker", "identity", "plan-service", "measurement-service",
            "reporting-service", "gateway-service");

    @TempDir
    private Path folder;

    @Test
    void aServerThatIsNamedIsUsedInsteadOfTheEmbeddedStore() {
        Backends backends = Backends.from(Map.of("MONGODB_URI", "mongodb://db", "PATH", "/usr/bin"));

        assertThat(parts(backends)).isEmpty();
    }

    @Test
    void aMongodOnThePathIsStartedInsteadOfTheEmbeddedStoreAndEndsWithItsInput() throws Exception {
        Path mongod = folder.resolve("mongod");
        Files.writeString(mongod, "#!/bin/sh\necho \"$@\" > \"" + folder + "/arguments\"\nexec sleep 60\n");
        assertThat(mongod.toFile().setExecutable(true)).isTrue();

        Part store = parts(Backends.from(Map.of("PATH", folder.toString()))).getFirst();
        Process shell = new ProcessBuilder(store.command()).inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        List<ProcessHandle> started = awaitChildren(shell);
        shell.getOutputStream().close();

        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(started).isNotEmpty();
        Awaitility.await().until(() -> started.stream().noneMatch(ProcessHandle::isAlive)); // the system tells a little later
        assertThat(folder.resolve("arguments")).content().contains("--dbpath " + folder.resolve("mongod"));
    }

    @Test
    void whatServicesWriteForOthersLeadsToTheGatewayOfThisInstallation() throws Exception {
        assertThat(publicAddress(Backends.embedded())).isEqualTo("http://localhost:23000");
        assertThat(publicAddress(Backends.from(Map.of("PUBLIC_ADDRESS", "https://tiendo.example.vn"))))
                .isEqualTo("https://tiendo.example.vn");
    }

    private @Nullable String publicAddress(Backends backends) throws IOException {
        program("measurement-service");
        Set<String> others = Set.of("store", "broker", "identity", "plan-service", "reporting-service", "gateway-service");
        return new Parts(new Layout(folder), Ports.from(23000), folder, backends, Caches.USE).all(others).getFirst()
                .environment().get("PUBLIC_ADDRESS");
    }

    private void program(String name) throws IOException {
        Path jar = new Layout(folder).extracted(name);
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Main");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    private static List<ProcessHandle> awaitChildren(Process shell) {
        Awaitility.await().until(() -> shell.descendants()
                .anyMatch(child -> child.info().commandLine().orElse("").contains("sleep 60")));
        return shell.descendants().toList();
    }

    private List<Part> parts(Backends backends) {
        return new Parts(new Layout(folder), Ports.standard(), folder, backends, Caches.USE).all(APPLICATIONS);
    }
}
