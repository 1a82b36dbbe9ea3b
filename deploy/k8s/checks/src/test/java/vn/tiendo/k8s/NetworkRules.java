package vn.tiendo.k8s;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** Who may talk to whom: exactly the flows that are named here. */
final class NetworkRules {

    static final List<Rule> ALL = List.of(
            new Rule("nothing comes in or goes out that no policy names", NetworkRules::denied),
            new Rule("exactly the named flows within the namespace are open", NetworkRules::flows),
            new Rule("only whom it is known of is reached outside of the namespace", NetworkRules::outside),
            new Rule("a context broker that is turned on can be reached", NetworkRules::contextBroker));

    private static final Set<String> SERVICES = Set.of("plan-service 8081", "measurement-service 8082",
            "reporting-service 8083");
    /** By label of the namespace: the door to the gateway, Prometheus to all. */
    private static final Set<String> FROM_NAMESPACES = Set.of("tiendo.vn/door", "tiendo.vn/monitoring",
            "tiendo.vn/store-operator");

    private NetworkRules() {
    }

    private static List<String> denied(Overlay overlay) {
        return overlay.of("NetworkPolicy").anyMatch(policy -> policy.json().at("/spec/podSelector").isEmpty()
                && policy.json().at("/spec/policyTypes").size() == 2 && !policy.json().path("spec").has("ingress")
                && !policy.json().path("spec").has("egress"))
                ? List.of() : List.of("no NetworkPolicy denies everything both ways");
    }

    private static List<String> flows(Overlay overlay) {
        Set<String> open = new TreeSet<>();
        List<Manifest> pods = overlay.withPods().toList();
        for (Manifest from : pods) {
            for (Manifest to : pods) {
                ports(to).forEach((port, name) -> {
                    if (open(overlay, from, to, port, name)) open.add(from.name() + " > " + to.name() + " " + port);
                });
            }
        }
        Set<String> wanted = wanted(overlay);
        return Stream.concat(open.stream().filter(each -> !wanted.contains(each)).map(each -> "open: " + each),
                wanted.stream().filter(each -> !open.contains(each)).map(each -> "closed: " + each)).toList();
    }

    private static Set<String> wanted(Overlay overlay) {
        Set<String> all = new TreeSet<>();
        SERVICES.forEach(service -> all.add("gateway-service > " + service));
        if (overlay.hasOperators()) return all;
        overlay.services().forEach(service -> {
            all.add(service.name() + " > store 27017");
            all.add(service.name() + " > broker 9092");
        });
        all.add("backup > store 27017");
        all.add("broker > broker 9092");
        return all;
    }

    private static boolean open(Overlay overlay, Manifest from, Manifest to, int port, String name) {
        return side(overlay, from, to, "egress", "to", port, name) && side(overlay, to, from, "ingress", "from", port, name);
    }

    /** Some policy of the one allows the other at this port. */
    private static boolean side(
            Overlay overlay, Manifest one, Manifest other, String direction, String peers, int port, String name) {
        return overlay.of("NetworkPolicy")
                .filter(policy -> Rules.selects(policy.json().at("/spec/podSelector"), one.podLabels()))
                .flatMap(policy -> policy.json().at("/spec/" + direction).valueStream())
                .filter(rule -> rule.path("ports").valueStream().anyMatch(each -> isPort(each.path("port"), port, name)))
                .flatMap(rule -> rule.path(peers).valueStream())
                .anyMatch(peer -> peer.has("podSelector") && !peer.has("namespaceSelector")
                        && Rules.selects(peer.path("podSelector"), other.podLabels()));
    }

    private static boolean isPort(JsonNode said, int port, String name) {
        return said.isNumber() ? said.asInt() == port : said.asString("").equals(name);
    }

    private static Map<Integer, String> ports(Manifest manifest) {
        Map<Integer, String> all = new TreeMap<>();
        manifest.containers().forEach(container -> container.path("ports").forEach(
                port -> all.put(port.path("containerPort").asInt(), port.path("name").asString(""))));
        return all;
    }

    private static List<String> outside(Overlay overlay) {
        return overlay.of("NetworkPolicy").flatMap(policy -> Stream.concat(
                policy.json().at("/spec/ingress").valueStream().flatMap(rule -> rule.path("from").valueStream())
                        .flatMap(NetworkRules::strangers),
                Stream.of("ingress", "egress").flatMap(each -> policy.json().at("/spec/" + each).valueStream())
                        .filter(rule -> rule.path("ports").isEmpty()).map(rule -> "has no port"))
                .map(breach -> policy + " " + breach)).toList();
    }

    private static List<String> contextBroker(Overlay overlay) {
        Map<String, String> told = ConfigurationRules.environments(overlay).getOrDefault("reporting-service", Map.of());
        if (!"true".equals(told.get("TIENDO_CONTEXT_BROKER_ON"))) return List.of();
        URI address = URI.create(told.getOrDefault("TIENDO_CONTEXT_BROKER_ADDRESS", ""));
        int port = address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
        return overlay.find("Deployment", "reporting-service").filter(from -> leaves(overlay, from, port)).isPresent()
                ? List.of() : List.of("reporting-service cannot reach the context broker at port " + port);
    }

    /** For somewhere outside of the namespace. */
    private static boolean leaves(Overlay overlay, Manifest from, int port) {
        return overlay.of("NetworkPolicy")
                .filter(policy -> Rules.selects(policy.json().at("/spec/podSelector"), from.podLabels()))
                .flatMap(policy -> policy.json().at("/spec/egress").valueStream())
                .filter(rule -> rule.path("ports").valueStream().anyMatch(each -> isPort(each.path("port"), port, "")))
                .flatMap(rule -> rule.path("to").valueStream())
                .anyMatch(peer -> peer.has("ipBlock") || peer.has("namespaceSelector"));
    }

    private static Stream<String> strangers(JsonNode peer) {
        if (peer.has("ipBlock")) return Stream.of("lets addresses in");
        return Manifest.strings(peer.at("/namespaceSelector/matchLabels")).keySet().stream()
                .filter(label -> !FROM_NAMESPACES.contains(label)).map(label -> "lets " + label + " in");
    }
}
