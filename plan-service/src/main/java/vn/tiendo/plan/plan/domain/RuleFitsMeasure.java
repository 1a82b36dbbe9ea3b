package vn.tiendo.plan.plan.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.Rule.AllOf;
import vn.tiendo.plan.plan.domain.Rule.AtLeast;
import vn.tiendo.plan.plan.domain.Rule.AtLeastOf;
import vn.tiendo.plan.plan.domain.Rule.AtMost;
import vn.tiendo.plan.plan.domain.Rule.BetterThanLastYear;
import vn.tiendo.plan.plan.domain.Rule.Between;
import vn.tiendo.plan.plan.domain.Rule.ChangeFrom;
import vn.tiendo.plan.plan.domain.Rule.DoneBy;
import vn.tiendo.plan.plan.domain.Rule.Exactly;
import vn.tiendo.plan.plan.domain.Rule.MeetAssigned;
import vn.tiendo.plan.plan.domain.Rule.Narrative;
import vn.tiendo.plan.plan.domain.Rule.NoneOccur;
import vn.tiendo.plan.plan.domain.Rule.RatedAtLeast;

/** A rule can only judge what is measured in its way: a rating is not a number, words are not a ratio. */
final class RuleFitsMeasure implements PlanCheck {

    private static final Set<Measure> QUANTITIES = EnumSet.of(Measure.NUMBER, Measure.RATIO, Measure.COUNT);
    /** Also how many of those who report have done it. */
    private static final Set<Measure> NUMBERS = EnumSet.of(Measure.NUMBER, Measure.RATIO, Measure.COUNT, Measure.DONE);

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        return checked.targets().stream()
                .filter(each -> checked.readable(each.at("measure")) && checked.readable(each.at("rule")))
                .filter(each -> !each.target().measurement().derived())
                .filter(each -> !fitting(each.target().rule()).contains(each.target().measurement().measure()))
                .map(each -> new Flaw(each.at("measure"), FlawCode.RULE_MEASURE_MISMATCH,
                        each.target().measurement().measure().name(),
                        fitting(each.target().rule()).stream().map(Measure::name).toList()));
    }

    /** Whether a number is judged that others may have put together. */
    static boolean isOfQuantities(Rule rule) {
        return fitting(rule).containsAll(QUANTITIES);
    }

    static Set<Measure> fitting(Rule rule) {
        return switch (rule) {
            case AtLeast _, AtMost _, Between _, Exactly _ -> NUMBERS;
            case ChangeFrom _, MeetAssigned _ -> QUANTITIES;
            case NoneOccur _ -> EnumSet.of(Measure.COUNT);
            case RatedAtLeast _ -> EnumSet.of(Measure.RATING);
            case DoneBy _ -> EnumSet.of(Measure.DONE);
            case Narrative _ -> EnumSet.of(Measure.NARRATIVE);
            case BetterThanLastYear _ -> EnumSet.of(Measure.COMPONENTS);
            case AllOf _, AtLeastOf _ -> EnumSet.of(Measure.NONE);
        };
    }
}
