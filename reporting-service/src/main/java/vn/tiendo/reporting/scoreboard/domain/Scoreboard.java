package vn.tiendo.reporting.scoreboard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;

/**
 * The verdicts of a plan at a cut, rolled up.
 *
 * @param unitPath the units above, root first, and the unit itself last
 * @param period the cut; null as long as nothing was reported
 */
public record Scoreboard(String plan, String unit, List<String> unitPath, String unitName, int year, String title,
        @Nullable Resolution resolution, @Nullable Amendment amendment, long planVersion, Basis basis, @Nullable Period period, long version,
        Instant updatedAt, Summary summary, List<Section> sections, List<DepartmentTally> departments) {

    /** The decision that adopted the plan. */
    public record Resolution(@Nullable String number, @Nullable LocalDate date, @Nullable String issuer,
            @Nullable String session, @Nullable LocalDate effectiveFrom) {
    }

    /** The last decision that amended the plan, in the version that the verdicts stand on. */
    public record Amendment(String number, @Nullable LocalDate date, @Nullable String issuer, @Nullable String reason,
            @Nullable LocalDate effectiveFrom) {
    }

    /**
     * A section of the plan with its targets in the plan's order.
     *
     * @param counts of the targets that are not part of another one; all statuses, also those with zero
     */
    public record Section(String id, String number, String title, Map<Status, Integer> counts, Attainment attainment,
            List<Row> targets) {

        public static Section of(String id, String number, String title, List<Row> targets) {
            return new Section(id, number, title, Scoreboard.counts(targets.stream()), Attainment.of(targets.stream()), targets);
        }

        private Section undated() {
            return of(id, number, title, targets.stream().map(Row::undated).toList());
        }

        private Section datedAs(Map<String, Known> known) {
            return of(id, number, title, targets.stream().map(row -> row.datedAs(known.get(row.id()))).toList());
        }
    }

    /**
     * Counts of the targets that are not part of another one.
     *
     * @param counts all statuses, also those with zero
     */
    public record Summary(int targets, Map<Status, Integer> counts, Attainment attainment, Text headline, Submissions submissions) {
    }

    /** Submissions up to the cut. Missing ones never came; a late one came after its due date. */
    public record Submissions(int owed, int received, int approved, int late, int missing) {
    }

    /** What one department owed and delivered up to the cut. */
    public record DepartmentTally(String id, String name, int owed, int received, int approved, int late,
            List<Period> missing) {
    }

    /** Of the targets that are not part of another one. */
    public static Map<Status, Integer> counts(Stream<Row> rows) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        Stream.of(Status.values()).forEach(status -> counts.put(status, 0));
        rows.filter(row -> row.partOf() == null).forEach(row -> counts.merge(row.verdict().status(), 1, Integer::sum));
        return counts;
    }

    public Stream<Row> rows() {
        return sections.stream().flatMap(section -> section.targets().stream());
    }

    /** The view of another cut has the version of what it was computed from. */
    public Scoreboard ofVersion(long other) {
        return new Scoreboard(plan, unit, unitPath, unitName, year, title, resolution, amendment,
                planVersion, basis, period,
                other, updatedAt, summary, sections, departments);
    }

    /** @param known by target: since when its status is known, where it is this one */
    public Scoreboard datedAs(Map<String, Known> known) {
        return new Scoreboard(plan, unit, unitPath, unitName, year, title, resolution, amendment, planVersion, basis, period,
                version, updatedAt, summary, sections.stream().map(section -> section.datedAs(known)).toList(), departments);
    }

    /** All that it says, without how often and when it was written. */
    public Scoreboard toAReader() {
        return new Scoreboard(plan, unit, unitPath, unitName, year, title, resolution, amendment, planVersion, basis, period, 0,
                Instant.EPOCH, summary, sections, departments);
    }

    /** All that it says, but not since when that is known. */
    public Scoreboard undated() {
        return new Scoreboard(plan, unit, unitPath, unitName, year, title, resolution, amendment, planVersion, basis, period,
                version, updatedAt, summary, sections.stream().map(Section::undated).toList(), departments);
    }

    /** The same to a reader, whatever its version and time. */
    public boolean saysTheSameAs(Scoreboard other) {
        return toAReader().equals(other.toAReader());
    }
}
