package vn.tiendo.plan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.indicator.domain.FindIndicators;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.PlanChecks;
import vn.tiendo.plan.plan.domain.PlanUnderCheck;
import vn.tiendo.plan.unit.domain.PlacedUnit;

/** Judges a plan by what its unit and the catalogue are now. */
@Component
class CheckPlan {

    private final UnitOfPlan units;
    private final FindIndicators indicators;
    private final PlanEvents events;

    CheckPlan(UnitOfPlan units, FindIndicators indicators, PlanEvents events) {
        this.units = units;
        this.indicators = indicators;
        this.events = events;
    }

    /**
     * What keeps a plan from being stored.
     *
     * @param unreadable places of the request that could not be read
     */
    List<Flaw> flaws(Plan plan, Set<String> unreadable) {
        var flaws = new ArrayList<>(flaws(plan, units.of(plan), unreadable));
        events.tooLarge(plan).ifPresent(flaws::add);
        return flaws;
    }

    /** What keeps a plan from binding; departments and indicators may have changed since it was stored. */
    List<Flaw> flaws(Plan plan, Optional<PlacedUnit> unit) {
        return plan.targets().findAny().isEmpty() ? List.of(new Flaw("/sections", FlawCode.REQUIRED, null, null))
                : flaws(plan, unit, Set.of());
    }

    private List<Flaw> flaws(Plan plan, Optional<PlacedUnit> unit, Set<String> unreadable) {
        return PlanChecks.flaws(new PlanUnderCheck(plan, unit, indicators.find(plan.indicators()), unreadable));
    }
}
