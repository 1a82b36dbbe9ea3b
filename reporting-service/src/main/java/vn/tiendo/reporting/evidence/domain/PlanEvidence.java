package vn.tiendo.reporting.evidence.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of one plan. Submissions may come before their plan.
 *
 * @param copies by id of the submission
 * @param punctuality by department
 */
public record PlanEvidence(String id, PlanVersions versions, Map<String, Copy> copies,
        Map<String, Punctuality> punctuality) {

    public static PlanEvidence nothing(String id) {
        return new PlanEvidence(id, PlanVersions.NONE, Map.of(), Map.of());
    }

    /** The plan in its latest version. */
    public @Nullable Plan plan() {
        return versions.latest();
    }

    /** A version that is already known changes nothing. */
    public PlanEvidence with(Plan version) {
        PlanVersions now = versions.with(version);
        return now == versions ? this : new PlanEvidence(id, now, copies, punctuality);
    }

    /** A state that is already known changes nothing. */
    public PlanEvidence with(Submission state) {
        Copy known = copies.get(state.id());
        Copy now = known == null ? Copy.of(state) : known.with(state);
        if (now == known) {
            return this;
        }
        Map<String, Copy> joined = new HashMap<>(copies);
        joined.put(state.id(), now);
        return new PlanEvidence(id, versions, joined, punctuality);
    }

    /** What is older than what is known changes nothing. */
    public PlanEvidence with(Punctuality told) {
        Punctuality known = punctuality.get(told.department());
        if (known != null && known.version() >= told.version()) {
            return this;
        }
        Map<String, Punctuality> joined = new HashMap<>(punctuality);
        joined.put(told.department(), told);
        return new PlanEvidence(id, versions, copies, joined);
    }

    /** The last of the events that this was told by, as far as they still say something. */
    public Optional<Turn> latest() {
        return Stream.of(versions.all().stream().map(Turn::of), copies.values().stream().map(Copy::latest).map(Turn::of),
                punctuality.values().stream().map(Turn::of)).flatMap(each -> each).max(Comparator.naturalOrder());
    }

    /** Whether any version of the plan has a target that is measured from how its departments report. */
    public boolean measuresReports() {
        return versions.measureReports();
    }

    /** Whether the figures that are approved now became so by this event. */
    public boolean approvedBy(Cause.BySubmission event) {
        Copy copy = copies.get(event.submission());
        return copy != null && copy.approvedSequence() == event.sequence();
    }

    public Collection<Copy> submissions() {
        return copies.values();
    }

    /** What it takes in memory, roughly: figures held, submissions and targets. */
    public int entries() {
        return 1 + versions.targets() + copies.values().stream().mapToInt(copy -> 1 + copy.size()).sum()
                + punctuality.values().stream().mapToInt(told -> told.periods().size()).sum();
    }
}
