package vn.tiendo.plan.plan.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.tiendo.plan.assignment.domain.AssignedFigure;
import vn.tiendo.plan.assignment.domain.Reaction;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.References.Assignment;

/** How a plan takes what units above assign to its unit. */
public final class FiguresFromAbove {

    private FiguresFromAbove() {
    }

    /**
     * What comes of several figures.
     *
     * @param plan with all that it takes
     */
    public record Taken(Plan plan, Map<String, Reaction> byIndicator) {
    }

    /** A draft takes each figure, a plan in force those that it lacks, a closed one none. */
    public static Taken into(KeptPlan kept, List<AssignedFigure> figures) {
        Map<String, Reaction> reactions = new HashMap<>();
        figures.forEach(each -> reactions.put(each.indicator(), reaction(kept, each)));
        return new Taken(kept.plan().withTargets(target -> figures.stream()
                .filter(each -> reactions.get(each.indicator()) instanceof Reaction.Takes(_, var targets)
                        && targets.contains(target.id()))
                .findFirst().map(each -> with(target, each)).orElse(target)), reactions);
    }

    private static Reaction reaction(KeptPlan kept, AssignedFigure figure) {
        var named = kept.plan().targets().filter(each -> isFor(each, figure)).toList();
        var others = named.stream().filter(each -> assigned(each).filter(there -> figure.is(there.value())).isEmpty()).toList();
        return switch (kept.state()) {
            case CLOSED -> others.isEmpty() ? takes(named, others) : new Reaction.IsClosed(kept.plan().id());
            case IN_FORCE -> others.stream().filter(each -> assigned(each).isPresent()).findFirst()
                    .<Reaction>map(each -> new Reaction.HasAnother(each.id(), assigned(each).orElseThrow().value()))
                    .orElseGet(() -> takes(named, others));
            case DRAFT -> takes(named, others);
        };
    }

    private static Reaction takes(List<Target> named, List<Target> others) {
        return new Reaction.Takes(!named.isEmpty(), others.stream().map(Target::id).toList());
    }

    /** The plan with the figures that it lacks; what it says itself stays. */
    public static Plan completing(Plan plan, List<AssignedFigure> figures) {
        return plan.withTargets(target -> assigned(target).isPresent() ? target : figures.stream()
                .filter(each -> isFor(target, each)).findFirst().map(each -> with(target, each)).orElse(target));
    }

    /** Where a plan says something else than was assigned. */
    public static List<Flaw> contradictions(Plan plan, List<AssignedFigure> figures) {
        var flaws = new ArrayList<Flaw>();
        for (var located : PlanUnderCheck.located(plan)) {
            var there = assigned(located.target());
            figures.stream().filter(each -> isFor(located.target(), each))
                    .filter(each -> there.isPresent() && !each.is(there.get().value()))
                    .forEach(each -> flaws.add(new Flaw(located.at("assigned/value"), FlawCode.ASSIGNED_OTHERWISE,
                            there.orElseThrow().value(), each.value())));
        }
        return flaws;
    }

    private static Optional<Assignment> assigned(Target target) {
        return Optional.ofNullable(target.references().assigned());
    }

    private static boolean isFor(Target target, AssignedFigure figure) {
        return target.rule() instanceof Rule.MeetAssigned(String indicator, _) && indicator.equals(figure.indicator());
    }

    private static Target with(Target target, AssignedFigure figure) {
        return target.with(new References(target.references().baseline(),
                new Assignment(figure.value(), figure.source())));
    }
}
