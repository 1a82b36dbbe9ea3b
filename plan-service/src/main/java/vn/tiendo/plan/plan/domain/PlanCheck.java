package vn.tiendo.plan.plan.domain;

import java.util.List;
import java.util.stream.Stream;

import vn.tiendo.plan.check.Flaw;

/** One thing that a plan must be. */
@FunctionalInterface
interface PlanCheck {

    Stream<Flaw> flaws(PlanUnderCheck plan);

    /** The rule book: each finds its own flaws, and all are told at once. */
    List<PlanCheck> ALL = List.of(
            new OwnIdAndYear(),
            new CyclesArePossible(),
            new EverythingHasItsOwnName(),
            new RuleFitsMeasure(),
            new PartsAddUp(),
            new RuleCanBeAttained(),
            new ScheduleFitsRule(),
            new DepartmentsExist(),
            new IndicatorsFit(),
            new SumsFit(),
            new OwnReportsFit(),
            new CriteriaAndCompositesAgree(),
            new ChangesAreOfNumbers(),
            new ValidationRulesFit());
}
