package vn.tiendo.plan.plan.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a target still lacks; it binds all the same, but is not assessable, or not for certain. */
public record Gap(String target, Kind kind) {

    /** What is missing. */
    public enum Kind {
        /** The figure that a change is measured from. */
        BASELINE,
        /** Figures of the year before, of a component at least. */
        LAST_YEAR,
        /** The figure assigned from above. */
        ASSIGNED,
        /** The criteria of a composite target. */
        CRITERIA,
        /** What the catalogue calls it, so that units can be compared. */
        INDICATOR,
        /** A person in the department that answers for it. */
        NOBODY,
        /** What is to be there in the course of the year, of a sum. */
        SCHEDULE,
        /** How a clause is read that somebody left a note on. */
        INTERPRETATION
    }

    /**
     * All of a plan, in its order.
     *
     * @param staffed departments in which somebody works
     */
    public static List<Gap> of(Plan plan, Set<String> staffed) {
        return plan.targets().flatMap(each -> kinds(each, staffed).map(kind -> new Gap(each.id(), kind))).toList();
    }

    private static Stream<Kind> kinds(Target target, Set<String> staffed) {
        return Stream.of(missing(Kind.NOBODY, !staffed.contains(target.duty().responsible())),
                byRule(target), byMeasurement(target.measurement()),
                missing(Kind.INTERPRETATION, target.note() != null && target.interpretation() == null))
                .flatMap(each -> each);
    }

    private static Stream<Kind> byRule(Target target) {
        var references = target.references();
        return switch (target.rule()) {
            case Rule.ChangeFrom _ -> missing(Kind.BASELINE, references.baseline() == null);
            case Rule.BetterThanLastYear(_, var components) ->
                    missing(Kind.LAST_YEAR, components.stream().anyMatch(each -> each.lastYear().isEmpty()));
            case Rule.MeetAssigned _ -> missing(Kind.ASSIGNED, references.assigned() == null);
            case Rule.AllOf(var criteria) -> missing(Kind.CRITERIA, criteria.isEmpty());
            case Rule.AtLeast _, Rule.AtMost _, Rule.Between _, Rule.Exactly _, Rule.NoneOccur _,
                    Rule.RatedAtLeast _, Rule.DoneBy _, Rule.AtLeastOf _, Rule.Narrative _ -> Stream.empty();
        };
    }

    private static Stream<Kind> byMeasurement(Measurement measurement) {
        var schedule = measurement.schedule();
        boolean unknownCourse = schedule != null && schedule.aggregation() == Aggregation.SUM
                && schedule.pace() == Pace.NONE && schedule.expected().isEmpty();
        return Stream.concat(
                missing(Kind.INDICATOR, measurement.measure().isQuantity() && measurement.indicator() == null),
                missing(Kind.SCHEDULE, unknownCourse));
    }

    private static Stream<Kind> missing(Kind kind, boolean yes) {
        return yes ? Stream.of(kind) : Stream.empty();
    }
}
