package vn.tiendo.k8s;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The single host runs what the single node runs. */
class ComposeTest {

    static final List<String> SERVICES = Repository.SERVICES;

    private static final JsonNode COMPOSE =
            Kustomize.parse(Repository.read("deploy/compose/compose.yaml")).getFirst().json().path("services");

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyVariableIsOneThatTheServiceReads(String service) {
        Set<String> known = new TreeSet<>(Settings.placeholders(service));
        known.addAll(Settings.variables(service));
        known.add("MALLOC_ARENA_MAX");

        Set<String> told = Manifest.strings(COMPOSE.path(service).path("environment")).keySet();

        assertThat(told).contains("SPRING_CONFIG_IMPORT", "OIDC_ISSUER_URI").allSatisfy(name -> {
            if (!name.equals("<<")) assertThat(known).contains(name);
        });
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void servicesAreRestrictedAndHaveTheSameMemory(String service) {
        JsonNode one = COMPOSE.path(service);
        String memory = Kustomize.overlay("single-node").find("Deployment", service).orElseThrow().containers().getFirst()
                .at("/resources/limits/memory").asString("");

        assertThat(one.path("read_only").asBoolean(false)).isTrue();
        assertThat(one.at("/cap_drop/0").asString("")).isEqualTo("ALL");
        assertThat(one.path("user").asString("")).isEqualTo("10001:10001");
        assertThat(one.path("mem_limit").asString("").replace("m", "Mi")).isEqualTo(memory);
    }

    @Test
    void storeAndBrokerAreOfTheSameVersions() {
        Overlay node = Kustomize.overlay("single-node");

        for (String name : List.of("store", "broker")) {
            assertThat(COMPOSE.path(name).path("image").asString("")).isEqualTo(node.find("StatefulSet", name)
                    .orElseThrow().containers().getFirst().path("image").asString(""));
        }
    }
}
