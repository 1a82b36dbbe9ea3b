package vn.tiendo.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import vn.tiendo.local.part.Part;
import vn.tiendo.local.part.Probe;

/**
 * What the token check costs a submission: one client at measurement-service as it is, and at a second one of it before
 * which an open door stands in the place of the security chain. Both work on the same store. The service's own decision
 * about the caller, a function in memory, is made by both.
 */
final class Authorisation {

    private static final String SERVICE = "measurement-service";
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration TURN = Duration.ofMillis(250);
    private static final int TURNS_A_ROUND = 24;

    private final Path root;
    private final int openPort = freePort();

    Authorisation(Path root) {
        this.root = root;
    }

    void run() throws Exception {
        Figures figures = new Figures();
        List<String> wards = City.wards();
        try (Ground ground = Ground.with(root, wards, List.of(), this::withOpenDoor)) {
            int half = wards.size() / 2;
            Load closed = new Load(ground.measurement(), Load.bearer(ground), City.slots(wards.subList(0, half)));
            Load open = new Load(URI.create("http://127.0.0.1:" + openPort),
                    (request, slot) -> request.header("X-Bench-Officer", slot.unit() + "/" + slot.department()),
                    City.slots(wards.subList(half, wards.size())));
            closed.run(1, 1, WARM_UP);
            open.run(1, 1, WARM_UP);
            for (int i = 0; i < Figures.ROUNDS; i++) round(closed, open, figures);
        }
        figures.print();
    }

    /** In short turns, so that both meet the same machine. */
    private static void round(Load closed, Load open, Figures figures) throws Exception {
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        for (int i = 0; i < TURNS_A_ROUND; i++) {
            with.addAll(closed.run(1, 1, TURN).latencies());
            without.addAll(open.run(1, 1, TURN).latencies());
        }
        figures.add("with_check_p50_ms", "ms", median(with));
        figures.add("without_check_p50_ms", "ms", median(without));
        figures.add("added_ms", "ms", median(with) - median(without));
    }

    private static double median(List<Long> nanoseconds) {
        return nanoseconds.stream().sorted().toList().get(nanoseconds.size() / 2) / 1e6;
    }

    /** The service twice, both without a start-up cache, which only fits the class path as it is. */
    private List<Part> withOpenDoor(List<Part> parts) {
        List<Part> all = new ArrayList<>();
        for (Part part : parts) {
            all.add(part.name().equals(SERVICE) ? part.running(withoutCache(part)) : part);
            if (part.name().equals(SERVICE)) all.add(openDoor(part));
        }
        return all;
    }

    private Part openDoor(Part service) {
        List<String> command = new ArrayList<>(withoutCache(service));
        int classPath = command.indexOf("-cp") + 1;
        command.set(classPath, command.get(classPath) + File.pathSeparator + root.resolve("bench/target/bench.jar"));
        Part open = service.running(command).with("SERVER_PORT", Integer.toString(openPort));
        return new Part("open-door", open.tier(), List.of(openPort), command, open.environment(),
                Probe.http(openPort, "/actuator/health/readiness"));
    }

    private static List<String> withoutCache(Part part) {
        return part.command().stream().filter(word -> !word.startsWith("-XX:AOT")).toList();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
