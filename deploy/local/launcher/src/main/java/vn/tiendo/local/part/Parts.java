package vn.tiendo.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** The parts of an installation, in the order in which they rest on each other. */
public final class Parts {

    public static final List<String> NAMES = List.of("store", "broker", "identity", "plan-service",
            "measurement-service", "reporting-service", "gateway-service");

    /** MongoDB's server does not know of us: a shell ends it when standard input, and with it the launcher, ends. */
    private static final String GUARD_SHELL =
            "trap '' INT HUP; \"$@\" & child=$!; trap 'kill $child' TERM; { cat >&2; kill $child; } <&3 & wait $child";

    private final Layout layout;
    private final Ports ports;
    private final Path data;
    private final Backends backends;
    private final JavaCommand java;

    public Parts(Layout layout, Ports ports, Path data, Backends backends, Caches caches) {
        this.layout = layout;
        this.ports = ports;
        this.data = data;
        this.backends = backends;
        this.java = new JavaCommand(layout, caches);
    }

    /** @param without names that are started by someone else */
    public List<Part> all(Set<String> without) {
        return NAMES.stream().filter(name -> !without.contains(name)).filter(this::isOurs).map(this::part).toList();
    }

    private boolean isOurs(String name) {
        return switch (name) {
            case "store" -> backends.mongodbUri().isEmpty();
            case "broker" -> backends.kafka().isEmpty();
            default -> true;
        };
    }

    private Part part(String name) {
        return switch (name) {
            case "store" -> backends.mongod().map(this::mongod).orElseGet(this::store);
            case "broker" -> broker();
            case "identity" -> identity();
            case "plan-service" -> service(name, ports.plan(), 192); // reading files; idle it takes 96
            case "measurement-service" -> service(name, ports.measurement(), 192);
            case "reporting-service" -> reporting();
            case "gateway-service" -> gateway();
            default -> throw new IllegalArgumentException("there is no part " + name);
        };
    }

    private Part store() {
        List<String> command = java.of("store", 128, layout.storeClassPath(), "vn.tiendo.store.StoreMain",
                "--folder", data.resolve("store").toString(), "--port", Integer.toString(ports.store()));
        return new Part("store", Tier.STORE, List.of(ports.store()), command, small(Map.of()),
                Probe.tcp(ports.store()));
    }

    private Part mongod(Path program) {
        List<String> command = List.of("/bin/sh", "-c", "exec 3<&0; " + GUARD_SHELL, "mongod", program.toString(),
                "--dbpath", data.resolve("mongod").toString(), "--port", Integer.toString(ports.store()),
                "--bind_ip", "127.0.0.1", "--quiet");
        return new Part("store", Tier.STORE, List.of(ports.store()), command, Map.of(), Probe.tcp(ports.store()));
    }

    private Part broker() {
        List<String> command = java.of("broker", 256, layout.brokerClassPath(), "vn.tiendo.broker.BrokerMain",
                data.resolve("broker").toString(), Integer.toString(ports.broker()),
                Integer.toString(ports.controller()));
        return new Part("broker", Tier.BROKER, List.of(ports.broker(), ports.controller()), command, small(Map.of()),
                Probe.tcp(ports.broker()));
    }

    private Part identity() {
        Probe probe = Probe.http(ports.identity(), "/.well-known/openid-configuration");
        return boot("identity", Tier.IDENTITY, ports.identity(), 64, probe, Map.of(
                "SPRING_PROFILES_ACTIVE", "local",
                "TIENDO_GATEWAY_ADDRESS", address(ports.gateway()) + ",http://localhost:" + ports.gateway(),
                "TIENDO_IDENTITY_DATA", data.resolve("identity").toString()));
    }

    private Part service(String name, int port, int heapMegabytes) {
        return boot(name, Tier.SERVICE, port, heapMegabytes, health(port), surroundings());
    }

    /** Subscribers of a machine of one's own are on it: webhooks may go to its own addresses, and by plain HTTP. */
    private Part reporting() {
        Map<String, String> environment = new HashMap<>(surroundings());
        environment.putAll(Map.of(
                "TIENDO_SIGNING", signingKeys(data).toString(),
                "TIENDO_WEBHOOKS_KEYS", "local:" + KeptKey.in(data.resolve("webhooks-key")),
                "TIENDO_WEBHOOKS_PLAIN_HTTP", "true",
                "TIENDO_WEBHOOKS_NETWORKS", "127.0.0.0/8"));
        // Writing and signing reports; idle it takes no more than the others.
        return boot("reporting-service", Tier.SERVICE, ports.reporting(), 192, health(ports.reporting()), environment);
    }

    /** Folder of the keys that sign reports. */
    public static Path signingKeys(Path data) {
        return data.resolve("signing");
    }

    /** What a service writes for others to follow, on reports and in e-mails, leads to the gateway of this installation. */
    private Map<String, String> surroundings() {
        Map<String, String> environment = new HashMap<>(backendAddresses());
        environment.put("PUBLIC_ADDRESS", backends.publicAddress().orElse("http://localhost:" + ports.gateway()));
        return environment;
    }

    private Map<String, String> backendAddresses() {
        return Map.of(
                "MONGODB_URI", backends.mongodbUri().orElse("mongodb://127.0.0.1:" + ports.store()),
                "KAFKA_BOOTSTRAP_SERVERS", backends.kafka().orElse("127.0.0.1:" + ports.broker()),
                "OIDC_ISSUER_URI", address(ports.identity()));
    }

    /** Plain HTTP, so its cookies cannot be kept for TLS; and all load comes from the one address of this machine. */
    private Part gateway() {
        Map<String, String> environment = new HashMap<>(backendAddresses());
        environment.putAll(Map.of(
                "PLAN_SERVICE_URI", address(ports.plan()),
                "MEASUREMENT_SERVICE_URI", address(ports.measurement()),
                "REPORTING_SERVICE_URI", address(ports.reporting()),
                "MANAGEMENT_PORT", Integer.toString(ports.management()),
                "OIDC_CLIENT_SECRET", "tiendo-gateway-secret",
                "SECURE_COOKIES", "false",
                "LIMIT_PER_ADDRESS", "100000",
                "LIMIT_PER_CALLER", "100000"));
        Part part = boot("gateway-service", Tier.GATEWAY, ports.gateway(), 128, health(ports.management()), environment);
        return new Part(part.name(), part.tier(), List.of(ports.gateway(), ports.management()), part.command(),
                part.environment(), part.probe());
    }

    private Part boot(
            String name, Tier tier, int port, int heapMegabytes, Probe probe, Map<String, String> environment) {
        Path jar = layout.extracted(name);
        Map<String, String> all = new HashMap<>(environment);
        all.put("SERVER_PORT", Integer.toString(port));
        all.put("SERVER_ADDRESS", "127.0.0.1");
        return new Part(name, tier, List.of(port), java.of(name, heapMegabytes, List.of(jar), mainClass(jar)),
                small(all), probe);
    }

    /** Broker and topics are looked at too, which costs more and is asked last. */
    private static Probe health(int port) {
        return Probe.http(port, "/actuator/health/readiness").and(Probe.http(port, "/actuator/health"));
    }

    /** The C library keeps a heap for each core otherwise. */
    private static Map<String, String> small(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("MALLOC_ARENA_MAX", "2");
        return Map.copyOf(all);
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static String mainClass(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            String name = file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            return Objects.requireNonNull(name, jar + " is no program");
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read; build again", e);
        }
    }
}
