package vn.tiendo.k8s;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every overlay, rendered, against every rule; every file, as it stands, against the definitions. */
class ManifestsTest {

    static final String OPTIONS = "deploy/k8s/checks/src/test/resources/options";

    static Stream<Arguments> overlaysAndRules() {
        return Kustomize.overlays().flatMap(overlay -> Rules.ALL.stream().map(rule -> Arguments.of(overlay, rule)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("overlaysAndRules")
    void everyOverlayKeepsEveryRule(Overlay overlay, Rule rule) {
        assertThat(rule.breaches().apply(overlay)).isEmpty();
    }

    /** Of the preflight there is none for them. */
    @Test
    void componentsThatNoOverlayHasKeepTheRules() {
        Overlay options = new Overlay("options", Kustomize.render(OPTIONS));

        assertThat(Rules.ALL.stream().filter(rule -> !PreflightRules.ALL.contains(rule))
                .flatMap(rule -> rule.breaches().apply(options).stream())).isEmpty();
    }

    static Stream<String> rendered() {
        return Kustomize.OVERLAYS.stream().map(name -> "deploy/k8s/overlays/" + name)
                .flatMap(folder -> Stream.of(folder, folder + "/preflight", OPTIONS)).distinct();
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void whatIsRenderedIsWhatAnApiServerTakes(String folder) {
        assertThat(Kustomize.render(folder).stream().flatMap(each -> Strictness.faults(each).stream())).isEmpty();
    }

    /** Needs no kubectl. Patches are no whole objects and are looked at in what is rendered. */
    static Stream<Path> files() {
        return Repository.files("deploy/k8s", ".yaml").stream().filter(ManifestsTest::isWhole);
    }

    private static boolean isWhole(Path file) {
        String name = file.getFileName().toString();
        return !file.toString().contains("/checks/") && !List.of("kustomization.yaml", "every-deployment.yaml",
                "certificates.yaml", "certificate.yaml", "address.yaml", "backups.yaml", "brokers.yaml", "shards.yaml",
                "replicas.yaml").contains(name);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsWhatAnApiServerTakes(Path file) {
        List<Manifest> manifests = Kustomize.parse(Repository.read(file.toString()));

        assertThat(manifests).isNotEmpty();
        assertThat(manifests.stream().flatMap(each -> Strictness.faults(each).stream())).isEmpty();
    }

    static Stream<Path> environments() {
        return Repository.files("deploy/k8s", ".env").stream();
    }

    @ParameterizedTest
    @MethodSource("environments")
    void everyVariableIsExplained(Path file) {
        Stream<String> blocks = Stream.of(Repository.read(file.toString()).split("\n\n"));

        assertThat(blocks.map(String::strip)).isNotEmpty().allSatisfy(block -> assertThat(block).startsWith("#"));
    }
}
