package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.PlanUnderCheck.Located;

/** A phased schedule goes through the plan's year in order, and what it ends with attains the rule. */
final class ScheduleFitsRule implements PlanCheck {

    private static final int YEAR = 12;

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        return checked.targets().stream().filter(each -> checked.readable(each.at("expected")))
                .flatMap(each -> flaws(each, checked).stream());
    }

    private static List<Flaw> flaws(Located at, PlanUnderCheck checked) {
        var schedule = at.target().measurement().schedule();
        if (schedule == null || schedule.expected().isEmpty()) {
            return List.of();
        }
        var flaws = new ArrayList<Flaw>();
        if (schedule.pace() != Pace.NONE && checked.readable(at.at("pace"))) {
            flaws.add(new Flaw(at.at("pace"), FlawCode.PACE_BESIDE_SCHEDULE, schedule.pace().name(), Pace.NONE.name()));
        }
        checked.year().ifPresent(year -> {
            periods(at, schedule.expected(), year, flaws);
            if (checked.readable(at.at("rule"))) {
                rule(at, schedule.expected(), year).ifPresent(flaws::add);
            }
        });
        return flaws;
    }

    private static void periods(Located at, List<Expected> expected, int year, List<Flaw> flaws) {
        int before = 0;
        for (int i = 0; i < expected.size(); i++) {
            var pointer = at.at("expected/" + i + "/period");
            var period = expected.get(i).period();
            int month = expected.get(i).endMonth(year).orElse(0);
            if (month == 0) {
                flaws.add(new Flaw(pointer, FlawCode.UNKNOWN_VALUE, period, year + "-M01 … " + year + "-A1"));
            } else if (month <= before) {
                flaws.add(new Flaw(pointer, FlawCode.PERIODS_NOT_IN_ORDER, period, expected.get(i - 1).period()));
            }
            before = Math.max(before, month);
        }
    }

    /** A change is told in per cent or points, a rating in grades: there the figures of a course would mean nothing. */
    private static Optional<Flaw> rule(Located at, List<Expected> expected, int year) {
        return switch (at.target().rule()) {
            case Rule.AtLeast(Bound bound) -> end(at, expected, year, bound, null);
            case Rule.AtMost(Bound bound) -> end(at, expected, year, null, bound);
            case Rule.Between(Bound from, Bound to) -> end(at, expected, year, from, to);
            case Rule.Exactly(BigDecimal value) ->
                    end(at, expected, year, new Bound(value, true), new Bound(value, true));
            case Rule.MeetAssigned _ -> Optional.empty();
            case Rule.NoneOccur _, Rule.ChangeFrom _, Rule.BetterThanLastYear _, Rule.RatedAtLeast _, Rule.DoneBy _,
                    Rule.AllOf _, Rule.AtLeastOf _, Rule.Narrative _ ->
                    Optional.of(new Flaw(at.at("expected"), FlawCode.TAKES_NO_SCHEDULE, at.target().id(), null));
        };
    }

    private static Optional<Flaw> end(Located at, List<Expected> expected, int year,
            @Nullable Bound from, @Nullable Bound to) {
        var last = expected.getLast();
        boolean attains = (from == null || !from.excludes(new Bound(last.value(), true)))
                && (to == null || !new Bound(last.value(), true).excludes(to));
        boolean isEnd = last.endMonth(year).orElse(0) == YEAR;
        return isEnd && !attains ? Optional.of(new Flaw(at.at("expected/" + (expected.size() - 1) + "/value"),
                FlawCode.CONTRADICTORY_RULE, last.value(), from == null ? "≤ " + value(to) : "≥ " + from.value()))
                : Optional.empty();
    }

    private static Object value(@Nullable Bound bound) {
        return bound == null ? "" : bound.value();
    }
}
