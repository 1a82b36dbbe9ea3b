package vn.tiendo.k8s;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** How pods run: as whom, with how much, and what they are asked. */
final class PodRules {

    private static final String LIVENESS = "/actuator/health/liveness";
    private static final String READINESS = "/actuator/health/readiness";

    static final List<Rule> ALL = List.of(
            Rule.ofEach("every container that serves has its three probes", PodRules::serving, PodRules::probes),
            Rule.ofEach("liveness asks about no dependency", Overlay::services, PodRules::liveness),
            Rule.ofEach("every container says what memory it may take", Overlay::withPods, PodRules::memory),
            Rule.ofEach("every pod is restricted", Overlay::withPods, PodRules::restricted),
            Rule.ofEach("no file system of an image is written to", Overlay::withPods, PodRules::readOnly),
            Rule.ofEach("no pod but the preflight has a token", Overlay::withPods, PodRules::token),
            Rule.ofEach("every image says its version", Overlay::withPods, PodRules::image),
            Rule.ofEach("services are spread over zones and nodes", Overlay::services, PodRules::spread),
            Rule.ofEach("an update takes no pod away before the next is ready", Overlay::services, PodRules::update),
            Rule.ofEach("the namespace refuses pods that are not restricted", overlay -> overlay.of("Namespace"),
                    PodRules::namespace));

    private PodRules() {
    }

    private static Stream<Manifest> serving(Overlay overlay) {
        return overlay.manifests().stream().filter(each -> Set.of("Deployment", "StatefulSet").contains(each.kind()));
    }

    private static List<String> probes(Manifest manifest) {
        return each(manifest, container -> Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                .filter(probe -> !container.has(probe)).map(probe -> "has no " + probe).toList());
    }

    private static List<String> liveness(Manifest manifest) {
        return each(manifest, container -> {
            List<String> breaches = new ArrayList<>();
            for (String probe : List.of("startupProbe", "livenessProbe")) {
                breaches.addAll(asks(container, probe, LIVENESS));
            }
            breaches.addAll(asks(container, "readinessProbe", READINESS));
            return breaches;
        });
    }

    private static List<String> asks(JsonNode container, String probe, String path) {
        String asked = container.path(probe).at("/httpGet/path").asString("");
        return asked.equals(path) ? List.of() : List.of(probe + " asks '" + asked + "' instead of " + path);
    }

    private static List<String> memory(Manifest manifest) {
        return each(manifest, container -> Stream.of("/resources/limits/memory", "/resources/requests/memory",
                "/resources/requests/cpu").filter(at -> container.at(at).isMissingNode())
                .map(at -> "has no " + at.substring(1)).toList());
    }

    private static List<String> restricted(Manifest manifest) {
        List<String> breaches = new ArrayList<>();
        JsonNode pod = manifest.podSpec();
        unless(pod.at("/securityContext/runAsNonRoot").asBoolean(false), "may run as root", breaches);
        unless(pod.at("/securityContext/seccompProfile/type").asString("").equals("RuntimeDefault"),
                "has no seccomp profile", breaches);
        for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            unless(!pod.path(shared).asBoolean(false), "shares " + shared, breaches);
        }
        pod.path("volumes").forEach(volume -> unless(!volume.has("hostPath"), "mounts the node's files", breaches));
        breaches.addAll(each(manifest, PodRules::restrictedContainer));
        return breaches;
    }

    private static List<String> restrictedContainer(JsonNode container) {
        List<String> breaches = new ArrayList<>();
        JsonNode context = container.path("securityContext");
        unless(!context.path("allowPrivilegeEscalation").asBoolean(true), "may gain privileges", breaches);
        unless(context.at("/capabilities/drop/0").asString("").equals("ALL"), "keeps capabilities", breaches);
        unless(context.at("/capabilities/add").isMissingNode(), "adds capabilities", breaches);
        return breaches;
    }

    private static List<String> readOnly(Manifest manifest) {
        return each(manifest, container -> container.at("/securityContext/readOnlyRootFilesystem").asBoolean(false)
                ? List.of() : List.of("may write to its image"));
    }

    private static List<String> token(Manifest manifest) {
        boolean none = !manifest.podSpec().path("automountServiceAccountToken").asBoolean(true);
        return none || manifest.name().equals("preflight") ? List.of() : List.of("gets a token of the API server");
    }

    private static List<String> image(Manifest manifest) {
        return each(manifest, container -> {
            String image = container.path("image").asString("");
            boolean said = image.contains("@sha256:") || image.matches(".*:[0-9][^/:]*");
            return said ? List.of() : List.of("takes whatever " + image + " is");
        });
    }

    private static List<String> spread(Manifest manifest) {
        List<String> keys = manifest.podSpec().path("topologySpreadConstraints").valueStream()
                .map(each -> each.path("topologyKey").asString("")).toList();
        return Stream.of("topology.kubernetes.io/zone", "kubernetes.io/hostname")
                .filter(Predicate.not(keys::contains)).map(key -> "is not spread by " + key).toList();
    }

    private static List<String> update(Manifest manifest) {
        JsonNode rolling = manifest.json().at("/spec/strategy/rollingUpdate");
        boolean gentle = rolling.path("maxUnavailable").asInt(1) == 0 && rolling.path("maxSurge").asInt(0) > 0;
        return gentle ? List.of() : List.of("takes a pod away first");
    }

    private static List<String> namespace(Manifest manifest) {
        String enforced = Manifest.strings(manifest.json().at("/metadata/labels"))
                .getOrDefault("pod-security.kubernetes.io/enforce", "nothing");
        return enforced.equals("restricted") ? List.of() : List.of("enforces " + enforced);
    }

    private static void unless(boolean holds, String breach, List<String> breaches) {
        if (!holds) breaches.add(breach);
    }

    private static List<String> each(Manifest manifest, Function<JsonNode, List<String>> rule) {
        return manifest.containers().stream().flatMap(container -> rule.apply(container).stream()
                .map(breach -> "(" + container.path("name").asString("") + ") " + breach)).toList();
    }
}
