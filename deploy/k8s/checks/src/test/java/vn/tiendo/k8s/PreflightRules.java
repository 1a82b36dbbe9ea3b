package vn.tiendo.k8s;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** What the preflight looks for is what the overlay needs. */
final class PreflightRules {

    static final List<Rule> ALL = List.of(
            new Rule("the preflight looks for the kinds that operators bring", overlay -> compare(overlay, "RESOURCES",
                    PreflightRules::kinds)),
            new Rule("the preflight looks for the Secrets that nobody makes", overlay -> compare(overlay, "SECRETS",
                    PreflightRules::secrets)),
            new Rule("the preflight looks for the labels of namespaces", overlay -> compare(overlay, "LABELS",
                    PreflightRules::labels)));

    /** Groups of Kubernetes itself. */
    private static final Set<String> OWN = Set.of("apps", "batch", "policy", "autoscaling", "networking.k8s.io",
            "rbac.authorization.k8s.io");
    /** By operators, out of Kafka, KafkaUser and PerconaServerMongoDB. */
    private static final List<String> MADE_BY_OPERATORS = List.of("tiendo-cluster-ca-cert", "tiendo-store-ssl");

    private PreflightRules() {
    }

    private static List<String> compare(Overlay overlay, String variable,
            Function<Overlay, Set<String>> needed) {
        Map<String, String> told = Kustomize.render("deploy/k8s/overlays/" + overlay.name() + "/preflight").stream()
                .filter(each -> each.kind().equals("ConfigMap") && each.name().startsWith("preflight-needs"))
                .findFirst().map(each -> Manifest.strings(each.json().path("data"))).orElse(Map.of());
        Set<String> looked = new TreeSet<>(List.of(told.getOrDefault(variable, "").split(" ")));
        looked.remove("");
        Set<String> wanted = needed.apply(overlay);
        return wanted.equals(looked) ? List.of() : List.of(variable + " is " + looked + " and should be " + wanted);
    }

    private static Set<String> kinds(Overlay overlay) {
        return overlay.manifests().stream().filter(each -> each.apiVersion().contains("/"))
                .filter(each -> !OWN.contains(group(each)))
                .map(each -> each.kind().toLowerCase(Locale.ROOT) + "s." + group(each))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String group(Manifest manifest) {
        return manifest.apiVersion().substring(0, manifest.apiVersion().indexOf('/'));
    }

    private static Set<String> secrets(Overlay overlay) {
        Set<String> used = overlay.manifests().stream().flatMap(PreflightRules::used)
                .collect(Collectors.toCollection(TreeSet::new));
        overlay.of("ExternalSecret").map(each -> each.json().at("/spec/target/name").asString("")).forEach(used::remove);
        overlay.of("KafkaUser").map(Manifest::name).forEach(used::remove);
        MADE_BY_OPERATORS.forEach(used::remove);
        return used;
    }

    /** By volumes, certificates of the door, users and buckets of the store. */
    private static Stream<String> used(Manifest manifest) {
        JsonNode json = manifest.json();
        Stream<JsonNode> volumes = manifest.podSpec().path("volumes").valueStream();
        return Stream.of(
                volumes.flatMap(each -> Stream.concat(Stream.of(each.at("/secret/secretName")),
                        each.at("/projected/sources").valueStream().map(source -> source.at("/secret/name")))),
                json.at("/spec/listeners").valueStream().flatMap(each -> each.at("/tls/certificateRefs").valueStream())
                        .map(each -> each.path("name")),
                json.at("/spec/tls").valueStream().map(each -> each.path("secretName")),
                json.at("/spec/users").valueStream().map(each -> each.at("/passwordSecretRef/name")),
                json.at("/spec/backup/storages").valueStream().map(each -> each.at("/s3/credentialsSecret")),
                json.at("/spec/secretTargetRef").valueStream().map(each -> each.path("name")))
                .flatMap(each -> each).map(each -> each.asString("")).filter(each -> !each.isEmpty());
    }

    private static Set<String> labels(Overlay overlay) {
        return overlay.manifests().stream().flatMap(each -> each.json().findValues("namespaceSelector").stream())
                .flatMap(each -> Manifest.strings(each.path("matchLabels")).keySet().stream())
                .filter(each -> each.startsWith("tiendo.vn/")).collect(Collectors.toCollection(TreeSet::new));
    }
}
