package vn.tiendo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import vn.tiendo.local.part.Part;
import vn.tiendo.local.part.Probe;

/** Two replicas of each service behind a balancer, replaced one after the other as a Deployment's rolling update does. */
final class Fleet implements AutoCloseable {

    private static final int REPLICAS = 2;
    private static final String GATEWAY = "gateway-service";

    private final Path root;
    private final Duration preStop;
    private final Path logs;
    private final Map<String, Service> services = new LinkedHashMap<>();
    private double slowestStop;
    private int replaced;

    private record Service(Part part, Balancer balancer, List<Pod> pods) {
    }

    /**
     * @param root    from which the commands of the parts come
     * @param preStop between a pod's being taken out and its being told to stop
     */
    Fleet(Path root, Duration preStop) throws IOException {
        this.root = root;
        this.preStop = preStop;
        this.logs = Files.createTempDirectory("tiendo-rolling");
    }

    /** Takes the services out of the parts that an installation starts, and starts them itself. */
    List<Part> take(List<Part> parts, Path version) {
        for (Part part : parts) if (part.name().endsWith("-service")) begin(part, version);
        return parts.stream().filter(part -> !services.containsKey(part.name())).toList();
    }

    private void begin(Part part, Path version) {
        try {
            Service service = new Service(part, new Balancer(part.ports().getFirst()), new ArrayList<>());
            services.put(part.name(), service);
            for (int i = 0; i < REPLICAS; i++) service.pods().add(started(part, version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until all replicas are there for others. */
    void awaitReady() {
        for (Service service : services.values()) for (Pod pod : service.pods()) join(service, pod);
    }

    private static void join(Service service, Pod pod) {
        pod.awaitReady();
        service.balancer().add(pod.port());
    }

    /** The replicas of a service by those of a version, each when the new one is ready. */
    void replace(String service, Path version) throws IOException, InterruptedException {
        Service all = Objects.requireNonNull(services.get(service), service);
        for (Pod old : List.copyOf(all.pods())) {
            Pod next = started(all.part(), version);
            all.pods().add(next);
            join(all, next);
            all.balancer().remove(old.port());
            Thread.sleep(preStop);
            slowestStop = Math.max(slowestStop, old.stop());
            all.pods().remove(old);
            replaced++;
        }
    }

    List<String> services() {
        return List.copyOf(services.keySet());
    }

    double slowestStop() {
        return slowestStop;
    }

    int replaced() {
        return replaced;
    }

    Path logs() {
        return logs;
    }

    /** The same command, with the other version's jars. */
    private Pod started(Part part, Path version) throws IOException {
        int port = free();
        int health = part.name().equals(GATEWAY) ? free() : port;
        Part own = new Part(part.name(), part.tier(), List.of(port), part.command().stream()
                .map(word -> word.replace(root + "/", version + "/")).toList(), part.environment(),
                Probe.http(health, "/actuator/health/readiness")).with("SERVER_PORT", Integer.toString(port)).with("TIENDO_WEB_DRAIN", "4s");
        return Pod.started(part.name().equals(GATEWAY) ? own.with("MANAGEMENT_PORT", Integer.toString(health)) : own,
                logs.resolve(part.name() + "-" + port + ".log"));
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        for (Service each : services.values()) {
            each.balancer().close();
            each.pods().forEach(Pod::close);
        }
    }
}
