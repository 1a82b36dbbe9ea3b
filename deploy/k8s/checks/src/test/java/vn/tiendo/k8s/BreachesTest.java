package vn.tiendo.k8s;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Each rule sees its breach: one is planted into what is rendered, and is told in these words. */
class BreachesTest {

    private static final String CONTAINER = "/spec/template/spec/containers/0";

    static Stream<Arguments> breaches() {
        return Stream.of(
                arguments("single-node", "Deployment", "plan-service", without(CONTAINER, "livenessProbe"),
                        "Deployment/plan-service (service) has no livenessProbe"),
                arguments("single-node", "Deployment", "plan-service", set(CONTAINER + "/livenessProbe/httpGet", "path",
                        "/actuator/health"), "livenessProbe asks '/actuator/health' instead of /actuator/health/liveness"),
                arguments("city", "Deployment", "reporting-service", without(CONTAINER + "/resources", "limits"),
                        "Deployment/reporting-service (service) has no resources/limits/memory"),
                arguments("city", "Deployment", "gateway-service", without("/spec/template/spec/securityContext",
                        "runAsNonRoot"), "Deployment/gateway-service may run as root"),
                arguments("single-node", "StatefulSet", "store", without(CONTAINER + "/securityContext",
                        "readOnlyRootFilesystem"), "StatefulSet/store (mongod) may write to its image"),
                arguments("city", "Deployment", "plan-service", without("/spec/template/spec",
                        "automountServiceAccountToken"), "Deployment/plan-service gets a token of the API server"),
                arguments("city", "Deployment", "plan-service", set(CONTAINER, "image", "tiendo/plan-service:latest"),
                        "Deployment/plan-service (service) takes whatever tiendo/plan-service:latest is"),
                arguments("city", "Deployment", "plan-service", set(CONTAINER, "image", "example/tiendo/plan-service:0.0.9"),
                        "Deployment/plan-service takes example/tiendo/plan-service:0.0.9 instead of tiendo/plan-service:"),
                arguments("city", "Deployment", "plan-service", set("/spec/template/spec/securityContext", "runAsUser", "999"),
                        "Deployment/plan-service runs as 999:10001, its image as 10001:10001"),
                arguments("single-node", "Deployment", "gateway-service", set(CONTAINER + "/ports/1", "containerPort", "8091"),
                        "Deployment/gateway-service listens on [8080, 8091], its image on [8080, 8090]"),
                arguments("single-node", "Deployment", "plan-service", set(CONTAINER, "command", "java"),
                        "Deployment/plan-service has a command of its own"),
                arguments("country", "Deployment", "plan-service", set(CONTAINER + "/volumeMounts/1", "mountPath", "/app"),
                        "Deployment/plan-service mounts something over /app/start.aot"),
                arguments("country", "Deployment", "plan-service", without("/spec/template/spec",
                        "topologySpreadConstraints"), "is not spread by topology.kubernetes.io/zone"),
                arguments("city", "Deployment", "plan-service", without("/spec", "strategy"),
                        "Deployment/plan-service takes a pod away first"),
                arguments("city", "Namespace", "tiendo", without("/metadata", "labels"),
                        "Namespace/tiendo enforces nothing"),
                arguments("city", "Deployment", "measurement-service", set("/spec/template/spec",
                        "terminationGracePeriodSeconds", "20"),
                        "Deployment/measurement-service is killed after 20 s, and needs 8 s, 4 s and twice PT10S"),
                arguments("city", "PodDisruptionBudget", "plan-service", without("/spec", "maxUnavailable"),
                        "Deployment/plan-service has no PodDisruptionBudget of one"),
                arguments("city", "ScaledObject", "reporting-service", set("/spec", "minReplicaCount", "0"),
                        "ScaledObject/reporting-service goes down to 0"),
                arguments("city", "NetworkPolicy", "default-deny", set("/spec/podSelector", "matchLabels", "{}"),
                        "no NetworkPolicy denies everything both ways"),
                arguments("single-node", "NetworkPolicy", "gateway-service-to-services", without("/spec", "egress"),
                        "closed: gateway-service > plan-service 8081"),
                arguments("single-node", "StatefulSet", "broker", set("/spec/template/metadata/labels",
                        "app.kubernetes.io/component", "service"), "open: broker > store 27017"),
                arguments("city", "HTTPRoute", "tiendo", set("/spec/rules/1/timeouts", "request", "1h"),
                        "HTTPRoute/tiendo ends /api/v1/rebuilds after PT1H, the gateway after PT1H"),
                arguments("single-node", "HTTPRoute", "tiendo", set("/spec/rules/3/matches/3/path", "value", "/api/v1/reports:check"),
                        "HTTPRoute/tiendo ends /api/v1/reports:verify after PT1M40S, the gateway after PT4M"),
                arguments("single-node", "HTTPRoute", "tiendo", without("/spec/rules/3", "timeouts"),
                        "HTTPRoute/tiendo ends /api/v1/evidence after PT15S, the gateway after PT4M"),
                arguments("city", "KafkaTopic", "tiendo.alerts.v1", set("/metadata", "name", "tiendo.alert.v1"),
                        "tiendo.alerts.v1 is missing"),
                arguments("country", "KafkaTopic", "tiendo.plans.v1", set("/spec", "partitions", "6"),
                        "KafkaTopic/tiendo.plans.v1 has 6 parts instead of 24"),
                arguments("city", "KafkaTopic", "tiendo.plans.v1", without("/spec/config", "max.message.bytes"),
                        "KafkaTopic/tiendo.plans.v1 takes 0 bytes"),
                arguments("city", "KafkaUser", "kafka-plan-service", without("/spec/authorization", "acls"),
                        "plan-service: tiendo.plans.v1 is missing"),
                arguments("city", "KafkaUser", "kafka-plan-service", set("/spec/authorization/acls/0", "operations", "Write"),
                        "plan-service may not read tiendo.units.v1, which it archives"));
    }

    @ParameterizedTest(name = "{4}")
    @MethodSource("breaches")
    void aPlantedBreachIsTold(String overlay, String kind, String name, Consumer<ObjectNode> breach, String told) {
        Overlay broken = broken(overlay, kind, name, breach);

        List<String> all = Rules.ALL.stream().flatMap(rule -> rule.breaches().apply(broken).stream()).toList();

        assertThat(all).anySatisfy(each -> assertThat(each).contains(told));
    }

    @Test
    void aVariableThatNobodyReadsIsTold() {
        Overlay city = Kustomize.overlay("city");
        String map = city.find("Deployment", "plan-service").orElseThrow().containers().getFirst()
                .at("/envFrom/0/configMapRef/name").asString("");
        Overlay broken = broken("city", "ConfigMap", map, set("/data", "TIENDO_TOPIC_PARTITIONS", "6"));

        assertThat(Rules.ALL.stream().flatMap(rule -> rule.breaches().apply(broken).stream()))
                .contains("plan-service does not read TIENDO_TOPIC_PARTITIONS");
    }

    @Test
    void aContextBrokerBehindAClosedPortIsTold() {
        Overlay city = Kustomize.overlay("city");
        String map = city.find("Deployment", "reporting-service").orElseThrow().containers().getFirst()
                .at("/envFrom/0/configMapRef/name").asString("");
        Overlay broken = broken("city", "ConfigMap", map, set("/data", "TIENDO_CONTEXT_BROKER_ON", "true")
                .andThen(set("/data", "TIENDO_CONTEXT_BROKER_ADDRESS", "http://scorpio.example.vn:9090")));

        assertThat(Rules.ALL.stream().flatMap(rule -> rule.breaches().apply(broken).stream()))
                .contains("reporting-service cannot reach the context broker at port 9090");
    }

    @Test
    void anIngressThatLetsLessThroughThanTheGatewayIsTold() {
        Overlay broken = broken(new Overlay("options", Kustomize.render(ManifestsTest.OPTIONS)), "Ingress", "tiendo",
                set("/metadata/annotations", "nginx.ingress.kubernetes.io/proxy-body-size", "512m")
                        .andThen(set("/metadata/annotations", "nginx.ingress.kubernetes.io/proxy-read-timeout", "100")));

        assertThat(DoorRules.ALL.stream().flatMap(rule -> rule.breaches().apply(broken).stream())).containsExactly(
                "Ingress/tiendo waits for 100 s, the gateway for PT1H",
                "Ingress/tiendo takes 512m, the gateway 1GB at [/api/v1/rebuilds application/x-ndjson]");
    }

    @Test
    void aGatewayThatIsToldToWaitLongerThanItsDoorIsTold() {
        Overlay city = Kustomize.overlay("city");
        String map = city.find("Deployment", "gateway-service").orElseThrow().containers().getFirst()
                .at("/envFrom/0/configMapRef/name").asString("");
        Overlay broken = broken("city", "ConfigMap", map, set("/data", "FILE_TIMEOUT", "5m"));

        assertThat(Rules.ALL.stream().flatMap(rule -> rule.breaches().apply(broken).stream()))
                .containsExactly("HTTPRoute/tiendo ends /api/v1/evidence after PT4M10S, the gateway after PT5M",
                        "HTTPRoute/tiendo ends /api/v1/reports:verify after PT4M10S, the gateway after PT5M",
                        "HTTPRoute/tiendo ends /api/v1/resolutions:read after PT4M10S, the gateway after PT5M",
                        "HTTPRoute/tiendo ends /api/v1/submissions after PT4M10S, the gateway after PT5M");
    }

    @Test
    void unknownFieldsAndKindsAreTold() {
        assertThat(faults("Deployment", "plan-service", set("/spec", "replicaz", "1")))
                .containsExactly("Deployment/plan-service.Spec.replicaz");
        assertThat(faults("Kafka", "tiendo", set("/spec/kafka", "listener", "tls")).getFirst()).contains("listener");
        assertThat(faults("KafkaTopic", "tiendo.plans.v1", set("", "apiVersion", "kafka.strimzi.io/v1beta2")).getFirst())
                .contains("is not known");
    }

    private static List<String> faults(String kind, String name, Consumer<ObjectNode> breach) {
        return broken("city", kind, name, breach).manifests().stream()
                .flatMap(each -> Strictness.faults(each).stream()).toList();
    }

    private static Overlay broken(String overlay, String kind, String name, Consumer<ObjectNode> breach) {
        return broken(Kustomize.overlay(overlay), kind, name, breach);
    }

    private static Overlay broken(Overlay whole, String kind, String name, Consumer<ObjectNode> breach) {
        List<Manifest> manifests = new ArrayList<>();
        for (Manifest each : whole.manifests()) {
            JsonNode json = each.json().deepCopy();
            if (each.is(kind, name)) breach.accept((ObjectNode) json);
            manifests.add(new Manifest(json));
        }
        assertThat(manifests).isNotEqualTo(whole.manifests());
        return new Overlay(whole.name(), manifests);
    }

    private static Consumer<ObjectNode> without(String at, String field) {
        return json -> ((ObjectNode) json.at(at)).remove(field);
    }

    private static Consumer<ObjectNode> set(String at, String field, String value) {
        return json -> ((ObjectNode) (at.isEmpty() ? json : json.at(at))).put(field, value);
    }
}
