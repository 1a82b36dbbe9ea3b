package vn.tiendo.local.check.expect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.check.Samples;
import vn.tiendo.local.check.Step;

/** Status of every target at the end of the samples. */
public final class Expectation {

    private final Map<String, JsonNode> targets = new HashMap<>();
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private int cut;

    private Expectation() {
    }

    /** On approved figures only. */
    public static Map<String, String> approved(Samples samples) {
        return statuses(samples, List.of("APPROVED"));
    }

    /** On what was submitted as well. */
    public static Map<String, String> provisional(Samples samples) {
        return statuses(samples, List.of("APPROVED", "SUBMITTED"));
    }

    private static Map<String, String> statuses(Samples samples, List<String> states) {
        Expectation expectation = new Expectation();
        samples.targets().forEach(target -> expectation.targets.put(target.get("id").asString(), target));
        samples.steps().stream().filter(step -> states.contains(step.endState())).forEach(expectation::take);
        Map<String, String> statuses = new TreeMap<>();
        expectation.targets.keySet().forEach(id -> statuses.put(id, expectation.status(id).name()));
        return statuses;
    }

    private void take(Step step) {
        int endMonth = Months.endOf(step.period());
        cut = Math.max(cut, endMonth);
        for (JsonNode figure : step.endFigures()) {
            String reporter = step.department() + "/" + figure.path("part").asString("");
            entries.computeIfAbsent(figure.get("target").asString(), id -> new ArrayList<>())
                    .add(new Entry(reporter, step.department(), endMonth, figure.get("value")));
        }
    }

    private Status status(String id) {
        JsonNode target = target(id);
        JsonNode rule = target.get("rule");
        return switch (rule.get("kind").asString()) {
            case "ALL_OF" -> composite(rule, Integer.MAX_VALUE);
            case "AT_LEAST_OF" -> composite(rule, rule.get("count").asInt());
            default -> new Judge(target, cut, inOrder(id)).status();
        };
    }

    private JsonNode target(String id) {
        JsonNode target = targets.get(id);
        if (target == null) throw new IllegalArgumentException("no target " + id);
        return target;
    }

    private List<Entry> inOrder(String id) {
        return entries.getOrDefault(id, List.of()).stream().sorted(Comparator.comparingInt(Entry::endMonth)).toList();
    }

    /** The worst of the best {@code asked} criteria; those that do not apply are left out. */
    private Status composite(JsonNode rule, int asked) {
        List<Status> criteria = new ArrayList<>();
        for (JsonNode criterion : rule.get("criteria")) criteria.add(status(criterion.asString()));
        if (criteria.isEmpty()) return Status.NOT_ASSESSABLE;
        List<Status> best = criteria.stream().filter(status -> status != Status.NOT_APPLICABLE)
                .sorted(Comparator.reverseOrder()).toList();
        if (best.isEmpty()) return Status.NOT_APPLICABLE;
        Status decides = best.get(Math.min(asked, best.size()) - 1);
        return decides == Status.EXCEEDED ? Status.MET : decides;
    }
}
