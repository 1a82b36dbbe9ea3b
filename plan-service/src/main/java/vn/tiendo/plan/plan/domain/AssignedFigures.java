package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.References.Assignment;

/** Figures from above that come after the plan is in force: each fills in what the plan lacks, none replaces a figure. */
public final class AssignedFigures {

    private final Plan plan;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, Assignment> byTarget = new LinkedHashMap<>();

    private AssignedFigures(Plan plan) {
        this.plan = plan;
    }

    /**
     * One figure.
     *
     * @param pointer where it stands in what was sent
     * @param target or all targets of an indicator: one of the two is given
     */
    public record Given(String pointer, @Nullable String target, @Nullable String indicator, BigDecimal value,
            @Nullable String source) {

        boolean isFor(Target each) {
            return target == null ? each.rule() instanceof Rule.MeetAssigned(String assigned, _)
                    && assigned.equals(indicator) : each.id().equals(target);
        }

        String at() {
            return pointer + (target == null ? "/indicator" : "/target");
        }
    }

    /**
     * The plan with the figures, and all that speaks against it.
     *
     * @param plan to be used only when there is no flaw
     */
    public record Entered(Plan plan, List<Flaw> flaws) {
    }

    public static Entered enter(Plan plan, List<Given> figures) {
        var entering = new AssignedFigures(plan);
        figures.forEach(entering::enter);
        return new Entered(plan.withTargets(entering::completed), entering.flaws);
    }

    private void enter(Given figure) {
        var targets = plan.targets().filter(figure::isFor).toList();
        if (targets.isEmpty()) {
            var named = figure.target() == null ? figure.indicator() : figure.target();
            flaws.add(new Flaw(figure.at(), FlawCode.UNKNOWN_TARGET, named, plan.id()));
        }
        targets.forEach(each -> enter(figure, each));
    }

    private void enter(Given figure, Target target) {
        var there = target.references().assigned();
        if (!(target.rule() instanceof Rule.MeetAssigned)) {
            flaws.add(new Flaw(figure.at(), FlawCode.TAKES_NO_ASSIGNMENT, target.id(), null));
        } else if (there != null) {
            flaws.add(new Flaw(figure.at(), FlawCode.ASSIGNED_ALREADY, target.id(), there.value()));
        } else if (byTarget.putIfAbsent(target.id(), new Assignment(figure.value(), figure.source())) != null) {
            flaws.add(new Flaw(figure.at(), FlawCode.ASSIGNED_TWICE, target.id(), null));
        }
    }

    private Target completed(Target target) {
        var assigned = byTarget.get(target.id());
        return assigned == null ? target : target.with(new References(target.references().baseline(), assigned));
    }
}
