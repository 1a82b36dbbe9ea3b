package vn.tiendo.k8s;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A Kubernetes object as it is applied. */
record Manifest(JsonNode json) {

    String kind() {
        return json.path("kind").asString("");
    }

    String name() {
        return json.at("/metadata/name").asString("");
    }

    String apiVersion() {
        return json.path("apiVersion").asString("");
    }

    boolean is(String kind, String name) {
        return kind().equals(kind) && name().equals(name);
    }

    /** One of the four services, rather than store, broker or a job. */
    boolean isService() {
        return kind().equals("Deployment") && "service".equals(podLabels().get("app.kubernetes.io/component"));
    }

    boolean hasPods() {
        return podTemplate().isPresent();
    }

    JsonNode podSpec() {
        return podTemplate().map(template -> template.path("spec")).orElse(MissingNode.getInstance());
    }

    Map<String, String> podLabels() {
        return podTemplate().map(template -> strings(template.at("/metadata/labels"))).orElse(Map.of());
    }

    List<JsonNode> containers() {
        return Stream.of("containers", "initContainers").flatMap(each -> podSpec().path(each).valueStream()).toList();
    }

    @Override
    public String toString() {
        return kind() + "/" + name();
    }

    static Map<String, String> strings(JsonNode node) {
        Map<String, String> all = new TreeMap<>();
        node.properties().forEach(each -> all.put(each.getKey(), each.getValue().asString("")));
        return all;
    }

    private Optional<JsonNode> podTemplate() {
        return switch (kind()) {
            case "Deployment", "StatefulSet", "Job" -> Optional.of(json.at("/spec/template"));
            case "CronJob" -> Optional.of(json.at("/spec/jobTemplate/spec/template"));
            default -> Optional.empty();
        };
    }
}
