package vn.tiendo.audit;

import java.util.EnumMap;
import java.util.Map;

import vn.tiendo.audit.Finding.Kind;

/** What was found: the first of each kind, and how many. */
final class Findings {

    private final Map<Kind, Finding> first = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> count = new EnumMap<>(Kind.class);

    void add(Finding finding) {
        first.putIfAbsent(finding.kind(), finding);
        count.merge(finding.kind(), 1, Integer::sum);
    }

    boolean none() {
        return first.isEmpty();
    }

    /** A line for each kind. */
    String forPeople() {
        StringBuilder lines = new StringBuilder();
        first.forEach((kind, finding) -> {
            int more = count.getOrDefault(kind, 1) - 1;
            lines.append(finding).append(more > 0 ? " (and " + more + " more of this kind)" : "").append('\n');
        });
        return lines.toString();
    }
}
