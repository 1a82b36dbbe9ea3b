package vn.tiendo.reporting.evidence.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * All that was ever told of a plan: its versions, and each state of each submission that was handed in at least once. What was
 * known at any moment is put together from it.
 *
 * @param states in whatever order
 * @param punctuality how departments reported, whenever that was told, in whatever order; none where no target is measured by it
 */
public record PlanHistory(String plan, List<Plan> versions, List<Submission> states,
        List<Punctuality> punctuality) {

    /** Something that was told. */
    private sealed interface Told {

        Turn turn();

        Step onTop(PlanEvidence before);
    }

    private record Version(Plan version) implements Told {

        @Override
        public Turn turn() {
            return Turn.of(version);
        }

        @Override
        public Step onTop(PlanEvidence before) {
            return Step.of(before, version);
        }
    }

    private record State(Submission state) implements Told {

        @Override
        public Turn turn() {
            return Turn.of(state);
        }

        @Override
        public Step onTop(PlanEvidence before) {
            return Step.of(before, state);
        }
    }

    private record Reporting(Punctuality told) implements Told {

        @Override
        public Turn turn() {
            return Turn.of(told);
        }

        @Override
        public Step onTop(PlanEvidence before) {
            return Step.of(before, told);
        }
    }

    /** As it was told up to a moment, that moment included. */
    public PlanHistory until(Instant moment) {
        return new PlanHistory(plan, versions.stream().filter(each -> !each.inForceSince().isAfter(moment)).toList(),
                states.stream().filter(each -> !each.at().isAfter(moment)).toList(),
                punctuality.stream().filter(each -> !each.at().isAfter(moment)).toList());
    }

    /** With the submissions alone that ever had figures of these targets. */
    public PlanHistory about(Set<String> targets) {
        Set<String> kept = states.stream().filter(each -> !Collections.disjoint(each.figures().keySet(), targets))
                .map(Submission::id).collect(Collectors.toSet());
        return new PlanHistory(plan, versions, states.stream().filter(each -> kept.contains(each.id())).toList(), punctuality);
    }

    /** What was known then. */
    public PlanEvidence evidence() {
        return steps().reduce((_, last) -> last).map(Step::after).orElseGet(() -> PlanEvidence.nothing(plan));
    }

    /** Event by event in their turn. */
    public Stream<Step> steps() {
        return told().gather(Gatherers.scan(() -> new Step(new Cause.ByPlan(0, Instant.MIN), PlanEvidence.nothing(plan)),
                (before, next) -> next.onTop(before.after())));
    }

    private Stream<Told> told() {
        return Stream.<Stream<? extends Told>>of(versions.stream().map(Version::new), states.stream().map(State::new),
                punctuality.stream().map(Reporting::new)).<Told>flatMap(each -> each).sorted(Comparator.comparing(Told::turn));
    }
}
