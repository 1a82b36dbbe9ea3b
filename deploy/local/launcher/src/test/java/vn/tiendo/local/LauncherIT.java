package vn.tiendo.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import vn.tiendo.local.part.Ports;

import static org.assertj.core.api.Assertions.assertThat;

/** The launcher as a process of its own, with the two parts that start fastest. */
class LauncherIT {

    private static final String[] SMALL = {
        "--without", "broker,plan-service,measurement-service,reporting-service,gateway-service"};

    /** A test run in the background may ignore the interrupt, and its children would inherit that. */
    private static final List<String> HEARS_CTRL_C =
            OS.LINUX.isCurrentOs() ? List.of("env", "--default-signal=INT") : List.of();

    @TempDir
    private Path folder;

    private final List<Process> launchers = new ArrayList<>();

    @AfterEach
    void end() {
        launchers.forEach(Process::destroy);
    }

    @Test
    void ctrlCStopsEverythingAndLeavesNothing() throws Exception {
        Process launcher = ready();
        List<ProcessHandle> children = launcher.children().toList();

        new ProcessBuilder("kill", "-INT", Long.toString(launcher.pid())).start().waitFor();

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(children).hasSize(2).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aKilledLauncherLeavesNothingEither() throws Exception {
        Process launcher = ready();
        List<ProcessHandle> children = launcher.children().toList();

        launcher.destroyForcibly().waitFor();

        assertThat(children).hasSize(2);
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aChildThatDiesIsNamedAndTheOthersAreStopped() throws Exception {
        Process launcher = ready();
        List<ProcessHandle> children = launcher.children().toList();

        children.stream().filter(child -> child.info().commandLine().orElse("").contains("StoreMain"))
                .forEach(ProcessHandle::destroyForcibly);

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(output()).contains("up: store ended by itself (exit code 137); its log: "
                + folder.resolve("data/logs/store.log"));
        assertThat(children).hasSize(2).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
        int base = Ports.free().gateway();
        try (ServerSocket taken = new ServerSocket(base + 4, 1, InetAddress.getLoopbackAddress())) {
            Process launcher = launch("--port-base", Integer.toString(base));

            assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(output()).contains("up: port " + taken.getLocalPort() + " for identity is taken");
            assertThat(folder.resolve("data/logs")).isEmptyDirectory();
        }
    }

    @Test
    void twoLaunchersDoNotShareADataFolder() throws Exception {
        ready();

        Process second = launch("--free-ports");

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(output()).contains("is in use by another ./up");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void everyPartStartsFromTheCacheThatTheBuildMade() throws Exception {
        for (ProcessHandle child : ready().children().toList())
            assertThat(Files.readString(Path.of("/proc", Long.toString(child.pid()), "maps")))
                    .as(child.info().commandLine().orElse("")).contains(".aot");
    }

    @Test
    void freshEmptiesTheDataFolderOfWhatIsOurs() throws Exception {
        Path ours = Files.createDirectories(folder.resolve("data/identity")).resolve("signing-key.json");
        Path notOurs = Files.createDirectories(folder.resolve("data")).resolve("notes.txt");
        Files.writeString(ours, "{}");
        Files.writeString(notOurs, "keep");

        ready("--fresh");

        assertThat(ours).content().isNotEqualTo("{}");
        assertThat(notOurs).hasContent("keep");
    }

    @Test
    void anUnknownOptionIsNamed() throws Exception {
        Process launcher = launch("--frsh");

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(2);
        assertThat(output()).contains("up: unknown option --frsh");
    }

    private Process ready(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--free-ports");
        Process launcher = launch(all.toArray(String[]::new));
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !launcher.isAlive() || output().contains("Ready"));
        assertThat(launcher.isAlive()).as(output()).isTrue();
        return launcher;
    }

    private Process launch(String... options) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(HEARS_CTRL_C);
        command.addAll(List.of(java.toString(), "-Xmx96m", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), Ward.REPOSITORY.toString(), "--data",
                folder.resolve("data").toString()));
        command.addAll(List.of(SMALL));
        command.addAll(List.of(options));
        Process launcher = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        launchers.add(launcher);
        return launcher;
    }

    private Path log() {
        return folder.resolve("launcher.log");
    }

    private String output() throws IOException {
        return Files.exists(log()) ? Files.readString(log()) : "";
    }
}
