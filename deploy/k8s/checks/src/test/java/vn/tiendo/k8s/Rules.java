package vn.tiendo.k8s;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** All rules. */
final class Rules {

    static final List<Rule> ALL = Stream.of(PodRules.ALL, ImageRules.ALL, LifeRules.ALL, NetworkRules.ALL,
            TopicRules.ALL, ConfigurationRules.ALL, DoorRules.ALL, PreflightRules.ALL).flatMap(List::stream).toList();

    private Rules() {
    }

    /** A label selector: all matchLabels and all matchExpressions; an empty one selects everything. */
    static boolean selects(JsonNode selector, Map<String, String> labels) {
        boolean equal = Manifest.strings(selector.path("matchLabels")).entrySet().stream()
                .allMatch(each -> each.getValue().equals(labels.get(each.getKey())));
        return equal && selector.path("matchExpressions").valueStream().allMatch(each -> {
            if (!each.path("operator").asString("").equals("In")) throw new IllegalStateException("not read here: " + each);
            return each.path("values").valueStream()
                    .anyMatch(value -> value.asString("").equals(labels.get(each.path("key").asString(""))));
        });
    }
}
