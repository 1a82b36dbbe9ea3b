package vn.tiendo.reporting.evidence.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The versions of a plan that bind or did, as far as they are known here, the first one first. */
public record PlanVersions(List<Plan> all) {

    public static final PlanVersions NONE = new PlanVersions(List.of());

    public PlanVersions {
        List<Plan> firstFirst = all.stream().sorted(Comparator.comparing(Plan::version)).toList();
        all = firstFirst.stream().map(asking(firstFirst)).toList();
    }

    /** A target that is not in the first version is asked for from the first day of those that have it; who reports may change. */
    private static UnaryOperator<Plan> asking(List<Plan> versions) {
        if (versions.isEmpty()) {
            return UnaryOperator.identity();
        }
        Map<String, LocalDate> since = new HashMap<>();
        versions.forEach(version -> version.targets().forEach(target ->
                since.merge(target.id(), version.effectiveFrom(), (one, other) -> one.isBefore(other) ? one : other)));
        versions.getFirst().targets().forEach(target -> since.remove(target.id()));
        @Nullable Reporters reporters = versions.size() == 1 ? null : Reporters.of(versions.getFirst().year(), day -> on(versions, day));
        return version -> version.asking(since, reporters);
    }

    /** A version that is known changes nothing, in whatever order they come. */
    public PlanVersions with(Plan other) {
        return all.stream().anyMatch(each -> each.version() == other.version()) ? this
                : new PlanVersions(Stream.concat(all.stream(), Stream.of(other)).toList());
    }

    public @Nullable Plan latest() {
        return all.isEmpty() ? null : all.getLast();
    }

    /**
     * The version that counts on a day: the last one of those that are effective from that day or before, so that a later
     * decision also holds for days past that it names; before all of them the first.
     */
    public Plan on(LocalDate day) {
        return on(all, day);
    }

    private static Plan on(List<Plan> firstFirst, LocalDate day) {
        return firstFirst.reversed().stream().filter(each -> !each.effectiveFrom().isAfter(day)).findFirst()
                .orElseGet(firstFirst::getFirst);
    }

    /** Whether any of them has a target that is measured from how departments report. */
    public boolean measureReports() {
        return all.stream().flatMap(Plan::targets).anyMatch(target -> target.measuredFrom() != null);
    }

    /** Targets of all versions. */
    int targets() {
        return all.stream().mapToInt(each -> (int) each.targets().count()).sum();
    }
}
