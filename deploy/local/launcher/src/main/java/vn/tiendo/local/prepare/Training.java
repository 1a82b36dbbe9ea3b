package vn.tiendo.local.prepare;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import vn.tiendo.local.check.Check;
import vn.tiendo.local.check.CheckFailure;
import vn.tiendo.local.check.Logins;
import vn.tiendo.local.check.Samples;
import vn.tiendo.local.part.Backends;
import vn.tiendo.local.part.Caches;
import vn.tiendo.local.part.Layout;
import vn.tiendo.local.part.Part;
import vn.tiendo.local.part.Parts;
import vn.tiendo.local.part.Ports;
import vn.tiendo.local.run.DataFolder;
import vn.tiendo.local.run.Installation;
import vn.tiendo.local.run.Patience;
import vn.tiendo.local.run.StartFailure;

/**
 * Runs a whole installation once, each JVM recording what it loads, and keeps the caches that they write at their end.
 * Without a cache a part only starts more slowly, so that a training that fails does not fail the build.
 */
final class Training {

    private final Layout layout;
    private final Set<String> without;

    Training(Layout layout, Set<String> without) {
        this.layout = layout;
        this.without = without;
    }

    void run() throws IOException, InterruptedException {
        String print = fingerprint();
        Path marker = layout.run().resolve("caches-made-of");
        if (Files.exists(marker) && Files.readString(marker).equals(print)) return;
        Files.deleteIfExists(marker);
        Files.deleteIfExists(layout.cacheJdk());
        Path data = layout.run().resolve("training");
        try {
            DataFolder.remove(data);
            trainIn(data);
            DataFolder.remove(data);
            Files.writeString(layout.cacheJdk(), Caches.thisJdk());
            Files.writeString(marker, print);
        } catch (StartFailure e) {
            System.err.println("No start-up caches were made: " + e.getMessage());
        }
    }

    private void trainIn(Path data) throws StartFailure, InterruptedException {
        Ports ports = Ports.free();
        List<Part> parts = new Parts(layout, ports, data, Backends.embedded(), Caches.TRAIN).all(without);
        try (Installation installation =
                new Installation(DataFolder.open(data, false), parts, System.out, Patience.training())) {
            System.out.println("Training start-up caches");
            installation.start();
            work(ports, data);
        }
    }

    /** The main job, so that the first requests find what they need; whether it succeeds is for the tests. */
    private void work(Ports ports, Path data) throws InterruptedException {
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Check(Samples.read(layout.root()), address(ports.gateway()), new Logins(address(ports.identity())), data,
                    silent).run();
        } catch (CheckFailure | IOException e) {
            System.err.println("The training run did not get through the main job: " + e.getMessage());
        }
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private String fingerprint() throws IOException {
        StringBuilder text = new StringBuilder(Caches.thisJdk()).append('\n');
        text.append(Fingerprint.ofClassPath(List.of(layout.guard())));
        text.append(Fingerprint.ofClassPath(layout.storeClassPath()));
        text.append(Fingerprint.ofClassPath(layout.brokerClassPath()));
        for (String name : Layout.BOOT_APPLICATIONS)
            if (!without.contains(name))
                text.append(Files.readString(layout.run().resolve(name + ".extracted"))).append('\n');
        return text.toString();
    }
}
