package vn.tiendo.k8s;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Overlays rendered by kubectl, without a cluster. */
final class Kustomize {

    static final List<String> OVERLAYS = List.of("single-node", "city", "country");

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {
    }

    static Stream<Overlay> overlays() {
        return OVERLAYS.stream().map(Kustomize::overlay);
    }

    static Overlay overlay(String name) {
        return new Overlay(name, render("deploy/k8s/overlays/" + name));
    }

    static List<Manifest> render(String folder) {
        kubectlIsThere();
        return RENDERED.computeIfAbsent(folder, each -> parse(run(each)));
    }

    /** Every document of a file or of what was rendered. */
    static List<Manifest> parse(String yaml) {
        List<Manifest> all = new ArrayList<>();
        for (Object each : new Yaml().loadAll(yaml)) {
            if (each != null) {
                all.add(new Manifest(JSON.<JsonNode>valueToTree(each)));
            }
        }
        return all;
    }

    /** Without kubectl nothing here can be tested; where that must not pass unseen, the variable CI is set. */
    private static void kubectlIsThere() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(there, "kubectl is not on the PATH: manifests are not rendered");
        } else if (!there) {
            throw new AssertionError("kubectl is not on the PATH: manifests cannot be rendered");
        }
    }

    private static String run(String folder) {
        try {
            Process process = new ProcessBuilder("kubectl", "kustomize", Repository.at(folder).toString()).start();
            String yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 || !error.isBlank()) throw new AssertionError(folder + ": " + error);
            return yaml;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
