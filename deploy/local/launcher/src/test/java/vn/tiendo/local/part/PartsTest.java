package vn.tiendo.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
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

    private static List<ProcessHandle> awaitChildren(Process shell) {
        Awaitility.await().until(() -> shell.descendants()
                .anyMatch(child -> child.info().commandLine().orElse("").contains("sleep 60")));
        return shell.descendants().toList();
    }

    private List<Part> parts(Backends backends) {
        return new Parts(new Layout(folder), Ports.standard(), folder, backends, Caches.USE).all(APPLICATIONS);
    }
}
