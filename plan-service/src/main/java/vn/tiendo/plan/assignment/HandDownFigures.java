package vn.tiendo.plan.assignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.assignment.domain.AssignedFigure;
import vn.tiendo.plan.assignment.domain.Outcome;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.unit.domain.FindUnit;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.Reason;

/**
 * Hands figures to units below. What is assigned to a unit for a year is stored first, then filled into its plan: two
 * writes for each unit and year. A crash in between leaves a plan without a figure that its unit has, and sending the
 * same again finishes it.
 */
@Component
public class HandDownFigures {

    private static final String NOWHERE = "";

    private final FindUnit units;
    private final JudgeItems judge;
    private final KeepAssignments keep;
    private final PlanFigures plans;
    private final Deeds deeds;

    HandDownFigures(FindUnit units, JudgeItems judge, KeepAssignments keep, PlanFigures plans, Deeds deeds) {
        this.units = units;
        this.judge = judge;
        this.keep = keep;
        this.plans = plans;
        this.deeds = deeds;
    }

    /**
     * One figure.
     *
     * @param pointer where it stands in what was sent
     * @param readable whether all of it could be read
     */
    public record Item(String pointer, AssignedFigure figure, boolean readable) {
    }

    /**
     * Looks at all of them before it stores any.
     *
     * @param together all or none; else each that can be
     * @param dryRun only say what would come of it
     */
    public HandDownAnswer hand(List<Item> items, boolean together, boolean dryRun, Caller by) {
        var places = places(items);
        var refusal = refusal(places, together, by);
        if (refusal.isPresent()) {
            return new HandDownAnswer.Refused(refusal.get());
        }
        var outcomes = judge.judge(items, places, by);
        if (together && outcomes.values().stream().anyMatch(Outcome.Refused.class::isInstance)) {
            return new HandDownAnswer.Invalid(outcomes.values().stream()
                    .flatMap(each -> each instanceof Outcome.Refused(var flaws) ? flaws.stream() : Stream.empty()).toList());
        }
        if (!dryRun) {
            store(outcomes, by);
        }
        return new HandDownAnswer.Done(List.copyOf(outcomes.values()));
    }

    private Map<String, Optional<PlacedUnit>> places(List<Item> items) {
        var places = new LinkedHashMap<String, Optional<PlacedUnit>>();
        items.stream().filter(Item::readable).forEach(each -> places.computeIfAbsent(each.figure().unit(), units::find));
        return places;
    }

    /** What refuses the whole call: with all or none also a single unit that is not below the caller's. */
    private Optional<Decision> refusal(Map<String, Optional<PlacedUnit>> places, boolean together, Caller by) {
        if (places.isEmpty()) {
            return refusal(by);
        }
        return places.entrySet().stream().map(each -> refusal(each.getKey(), placeOf(each.getValue(), by), by))
                .flatMap(Optional::stream)
                .filter(each -> together || !(each instanceof Decision.Denied(Reason reason, _) && reason == Reason.UNIT))
                .findFirst();
    }

    /** What keeps the caller from handing down anything at all. */
    Optional<Decision> refusal(Caller by) {
        return refusal(by.unit(), placeOf(Optional.empty(), by), by);
    }

    private Optional<Decision> refusal(String unit, Resource place, Caller by) {
        var decision = Authority.decide(by, Action.ASSIGN_TO_UNIT, place);
        if (decision instanceof Decision.Allowed) {
            return Optional.empty();
        }
        deeds.refused(Action.ASSIGN_TO_UNIT, unit, unit, by, decision);
        return Optional.of(decision);
    }

    /** What is not there is told as unknown to those who may hand down at all, as if it were below them. */
    static Resource placeOf(Optional<PlacedUnit> unit, Caller by) {
        return new Resource.UnitAt(unit.map(PlacedUnit::path).orElseGet(() -> List.of(by.unit(), NOWHERE)));
    }

    private void store(Map<Item, Outcome> outcomes, Caller by) {
        var takenByPlan = new LinkedHashMap<UnitAndYear, List<Item>>();
        outcomes.forEach((item, outcome) -> {
            if (outcome instanceof Outcome.Assigned) {
                takenByPlan.merge(UnitAndYear.of(item), List.of(item), UnitAndYear::joined);
            }
        });
        takenByPlan.forEach((of, items) -> {
            var figures = items.stream().map(Item::figure).toList();
            keep.keep(of.unit(), of.year(), figures, by);
            var reactions = plans.take(of.unit(), of.year(), figures, by);
            items.forEach(each -> outcomes.put(each, Outcome.of(each.pointer(),
                    Objects.requireNonNull(reactions.get(each.figure().indicator())))));
        });
    }
}
