package vn.tiendo.plan.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.assignment.HandDownFigures.Item;
import vn.tiendo.plan.assignment.domain.AssignedFigure;
import vn.tiendo.plan.assignment.domain.Outcome;
import vn.tiendo.plan.assignment.domain.Reaction;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.indicator.domain.FindIndicators;
import vn.tiendo.plan.indicator.domain.KeptIndicator;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** Says of each figure what would come of it, and stores nothing. */
@Component
class JudgeItems {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final AssignmentDocuments assignments;
    private final FindIndicators indicators;
    private final PlanFigures plans;

    JudgeItems(AssignmentDocuments assignments, FindIndicators indicators, PlanFigures plans) {
        this.assignments = assignments;
        this.indicators = indicators;
        this.plans = plans;
    }

    /**
     * In the order of the items.
     *
     * @param places of all units that are named, as far as they exist
     */
    Map<Item, Outcome> judge(List<Item> items, Map<String, Optional<PlacedUnit>> places, Caller by) {
        var outcomes = new LinkedHashMap<Item, Outcome>();
        var sound = new LinkedHashMap<UnitAndYear, List<Item>>();
        var seen = new HashSet<List<?>>();
        for (var item : items) {
            var flaws = item.readable() ? flaws(item, place(item, places), seen, by) : List.<Flaw>of();
            outcomes.put(item, new Outcome.Refused(flaws));
            if (item.readable() && flaws.isEmpty()) {
                sound.merge(UnitAndYear.of(item), List.of(item), UnitAndYear::joined);
            }
        }
        var catalogue = indicators.find(items.stream().map(each -> each.figure().indicator()).collect(Collectors.toSet()));
        sound.forEach((of, each) -> outcomes.putAll(judge(of, each, place(each.getFirst(), places), catalogue)));
        return outcomes;
    }

    private static Optional<PlacedUnit> place(Item item, Map<String, Optional<PlacedUnit>> places) {
        return places.getOrDefault(item.figure().unit(), Optional.empty());
    }

    private static List<Flaw> flaws(Item item, Optional<PlacedUnit> place, Set<List<?>> seen, Caller by) {
        var figure = item.figure();
        var flaws = new ArrayList<Flaw>();
        if (place.isEmpty()) {
            flaws.add(new Flaw(item.pointer() + "/unit", FlawCode.UNKNOWN_UNIT, figure.unit(), null));
        } else if (!(Authority.decide(by, Action.ASSIGN_TO_UNIT, HandDownFigures.placeOf(place, by))
                instanceof Decision.Allowed)) {
            flaws.add(new Flaw(item.pointer() + "/unit", FlawCode.OTHER_UNIT, figure.unit(), by.unit()));
        }
        if (figure.year() < FIRST_YEAR || figure.year() > LAST_YEAR) {
            flaws.add(new Flaw(item.pointer() + "/year", FlawCode.OUT_OF_RANGE, figure.year(), FIRST_YEAR + " … " + LAST_YEAR));
        }
        if (!seen.add(List.of(figure.unit(), figure.year(), figure.indicator()))) {
            flaws.add(new Flaw(item.pointer(), FlawCode.ASSIGNED_TWICE, figure.indicator(), null));
        }
        return flaws;
    }

    private Map<Item, Outcome> judge(UnitAndYear of, List<Item> items, Optional<PlacedUnit> place,
            Map<String, KeptIndicator> catalogue) {
        var reactions = plans.look(of.unit(), of.year(), items.stream().map(Item::figure).toList());
        var kept = assignments.find(of.unit(), of.year());
        return items.stream().collect(Collectors.toMap(each -> each, each -> {
            var figure = each.figure();
            var reaction = Objects.requireNonNull(reactions.get(figure.indicator()));
            return known(figure, place, catalogue) || named(reaction) ? outcome(each, reaction, kept.has(figure))
                    : Outcome.refused(each.pointer() + "/indicator", FlawCode.UNKNOWN_INDICATOR, figure.indicator(), null);
        }));
    }

    private static Outcome outcome(Item item, Reaction reaction, boolean there) {
        return there && reaction instanceof Reaction.Takes takes && takes.targets().isEmpty() ? new Outcome.Unchanged()
                : Outcome.of(item.pointer(), reaction);
    }

    private static boolean known(AssignedFigure figure, Optional<PlacedUnit> place, Map<String, KeptIndicator> catalogue) {
        var indicator = catalogue.get(figure.indicator());
        return indicator != null && place.filter(each -> each.path().contains(indicator.unit())).isPresent();
    }

    /** An indicator that no catalogue has is good enough when the plan itself is measured by it. */
    private static boolean named(Reaction reaction) {
        return !(reaction instanceof Reaction.Takes takes) || takes.named();
    }
}
