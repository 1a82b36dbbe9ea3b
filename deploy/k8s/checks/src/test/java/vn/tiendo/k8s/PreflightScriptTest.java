package vn.tiendo.k8s;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The script of the preflight, with a kubectl that answers as an API server would that has only some things. */
class PreflightScriptTest {

    private static final Map<String, String> NEEDS = Map.of("NAMESPACE", "tiendo", "RESOURCES",
            "gateways.gateway.networking.k8s.io kafkas.kafka.strimzi.io", "SECRETS", "plan-service store", "LABELS",
            "tiendo.vn/door tiendo.vn/monitoring", "METRICS", "yes", "VAULT", "vault");

    @TempDir
    private Path folder;

    private record Said(int status, String text) {
    }

    private Said look(String answers) throws IOException, InterruptedException {
        Path kubectl = folder.resolve("kubectl");
        Files.writeString(kubectl, "#!/bin/sh\ncase \"$*\" in\n" + answers + "\n*) exit 1 ;;\nesac\n");
        Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder script = new ProcessBuilder("/bin/sh", Repository.at("deploy/k8s/preflight/preflight.sh").toString());
        script.environment().putAll(NEEDS);
        script.environment().merge("PATH", folder + ":", (old, own) -> own + old);
        Process process = script.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static String version(int minor) {
        return "version*) printf '{\\n \"serverVersion\": {\\n \"major\": \"1\",\\n \"minor\": \"" + minor + "\"\\n }\\n}\\n' ;;\n";
    }

    @Test
    void whatIsMissingIsNamedOneLineEachAndCounted() throws Exception {
        Said said = look(version(32) + """
                "get customresourcedefinition gateways"* | "get secret plan-service"* | *tiendo.vn/door*) echo there ;;
                *storageclasses*) echo standard ;;""");

        assertThat(said.text().lines()).hasSize(5).allSatisfy(line -> assertThat(line).startsWith("missing: "));
        assertThat(said.text()).contains("kafkas.kafka.strimzi.io", "Secret store in tiendo", "tiendo.vn/monitoring=true",
                "metrics-server", "ClusterSecretStore vault");
        assertThat(said.status()).isEqualTo(5);
    }

    @Test
    void aClusterThatHasAllIsSaidToHaveIt() throws Exception {
        Said said = look(version(30) + "get*) echo there ;;");

        assertThat(said).isEqualTo(new Said(0, "nothing is missing\n"));
    }

    @Test
    void anOldClusterIsNamed() throws Exception {
        Said said = look(version(29) + "get*) echo there ;;");

        assertThat(said.text()).contains("Kubernetes 1.30 or newer (found 1.29)");
    }

    @Test
    void aSilentApiServerIsTheOnlyThingSaid() throws Exception {
        Said said = look("");

        assertThat(said.text().lines()).hasSize(1).first().asString().contains("the API server does not answer");
        assertThat(said.status()).isEqualTo(1);
    }
}
