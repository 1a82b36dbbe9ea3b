package vn.tiendo.reporting.stream.domain;

import java.util.Set;

/**
 * What a subscriber asked to see. An empty set means all; several values of one filter are alternatives, several
 * filters must all hold. A unit stands for itself and every unit below it.
 */
public record Interest(
    Set<String> plans,
    Set<String> units,
    Set<String> sections,
    Set<String> targets,
    Set<String> statuses,
    boolean provisional) {

    public static final Interest ALL = new Interest(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);

    public boolean covers(VerdictEvent event) {
        return follows(event.feed())
            && among(plans, event.plan())
            && (units.isEmpty() || units.contains(event.unit()) || event.unitPath().stream().anyMatch(units::contains))
            && among(sections, event.section())
            && among(targets, event.target())
            && among(statuses, event.status());
    }

    public boolean follows(Feed feed) {
        return feed == Feed.APPROVED || provisional;
    }

    private static boolean among(Set<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
