package vn.tiendo.k8s;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** How pods come and go. */
final class LifeRules {

    static final List<Rule> ALL = List.of(
            Rule.ofEach("a pod has the time that its program takes to stop", Overlay::services, LifeRules::grace),
            new Rule("a drained node leaves pods of every service", LifeRules::budget),
            new Rule("a city has two or more of every service, as many as the scaler says", LifeRules::scaled),
            new Rule("readiness of the gateway waits for no dependency", overlay -> readiness()));

    /** Requests and streams end in one phase, listeners and the outbox in the next. */
    private static final int PHASES = 2;

    private LifeRules() {
    }

    private static List<String> grace(Manifest manifest) {
        Duration phase = phase(manifest.name());
        int before = manifest.containers().getFirst().at("/lifecycle/preStop/sleep/seconds").asInt(0);
        int grace = manifest.podSpec().path("terminationGracePeriodSeconds").asInt(30);
        List<String> breaches = new ArrayList<>();
        if (before < 5) breaches.add("stops before nodes know of it (" + before + " s)");
        if (grace <= before + drain() + PHASES * phase.toSeconds()) {
            breaches.add("is killed after " + grace + " s, and needs " + before + " s, " + drain() + " s and twice " + phase);
        }
        return breaches;
    }

    /** Seconds for which connections are drained, the same for all. */
    private static long drain() {
        return Repository.read("deploy/k8s/base/config/common.env").lines().filter(line -> line.startsWith("TIENDO_WEB_DRAIN="))
                .map(line -> Duration.parse("PT" + line.substring(line.indexOf('=') + 1))).findFirst().orElse(Duration.ZERO).toSeconds();
    }

    private static Duration phase(String service) {
        String own = Settings.of(service).get("spring.lifecycle.timeout-per-shutdown-phase");
        String text = own == null ? Settings.defaults().get("spring.lifecycle.timeout-per-shutdown-phase") : own;
        return Duration.parse("PT" + text);
    }

    private static List<String> budget(Overlay overlay) {
        return overlay.services().filter(service -> overlay.of("PodDisruptionBudget").noneMatch(budget ->
                Rules.selects(budget.json().at("/spec/selector"), service.podLabels())
                        && budget.json().at("/spec/maxUnavailable").asInt(0) == 1))
                .map(service -> service + " has no PodDisruptionBudget of one").toList();
    }

    private static List<String> scaled(Overlay overlay) {
        return overlay.services().flatMap(service -> overlay.hasOperators()
                ? byScaler(overlay, service) : alone(service)).toList();
    }

    private static Stream<String> alone(Manifest service) {
        return service.json().at("/spec/replicas").asInt(0) == 1 ? Stream.of() : Stream.of(service + " is not one");
    }

    private static Stream<String> byScaler(Overlay overlay, Manifest service) {
        List<Manifest> scalers = overlay.manifests().stream()
                .filter(each -> each.json().at("/spec/scaleTargetRef/name").asString("").equals(service.name())).toList();
        if (scalers.size() != 1) return Stream.of(service + " has " + scalers.size() + " scalers");
        if (service.json().at("/spec").has("replicas")) return Stream.of(service + " says its number itself");
        JsonNode spec = scalers.getFirst().json().path("spec");
        int least = spec.path(spec.has("triggers") ? "minReplicaCount" : "minReplicas").asInt(0);
        return least >= 2 ? Stream.of() : Stream.of(scalers.getFirst() + " goes down to " + least);
    }

    /** The probe's address is one rule, what it stands for is the service's configuration. */
    private static List<String> readiness() {
        String waited = Settings.of("gateway-service").get("management.endpoint.health.group.readiness.include");
        List<String> breaches = new ArrayList<>();
        if (!"readinessState".equals(waited)) breaches.add("gateway-service is ready with " + waited);
        Stream.concat(Stream.of(Settings.defaults()), Repository.SERVICES.stream().map(Settings::of))
                .flatMap(all -> all.keySet().stream())
                .filter(key -> key.startsWith("management.endpoint.health.group.liveness"))
                .forEach(key -> breaches.add(key + " puts something into liveness"));
        return breaches;
    }
}
