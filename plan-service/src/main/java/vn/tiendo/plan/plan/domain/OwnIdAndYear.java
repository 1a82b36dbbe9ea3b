package vn.tiendo.plan.plan.domain;

import java.util.stream.Stream;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;

/** The plan belongs to a known unit and to a sensible year, and its id says so. */
final class OwnIdAndYear implements PlanCheck {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        return Stream.of(id(checked), unit(checked), year(checked)).flatMap(each -> each);
    }

    private static Stream<Flaw> id(PlanUnderCheck checked) {
        var plan = checked.plan();
        var due = Plan.idOf(plan.unit(), plan.year());
        boolean wrong = checked.readable("/id") && checked.readable("/unit") && checked.readable("/year")
                && !plan.id().equals(due);
        return wrong ? Stream.of(new Flaw("/id", FlawCode.UNKNOWN_VALUE, plan.id(), due)) : Stream.empty();
    }

    private static Stream<Flaw> unit(PlanUnderCheck checked) {
        boolean wrong = checked.readable("/unit") && checked.unit().isEmpty();
        return wrong ? Stream.of(new Flaw("/unit", FlawCode.UNKNOWN_UNIT, checked.plan().unit(), null))
                : checked.unit().filter(each -> checked.readable("/year")
                        && !each.unit().validity().touches(checked.plan().year())).stream()
                        .map(each -> new Flaw("/unit", FlawCode.UNIT_NOT_IN_YEAR, each.unit().id(), checked.plan().year()));
    }

    private static Stream<Flaw> year(PlanUnderCheck checked) {
        int year = checked.plan().year();
        boolean wrong = checked.readable("/year") && (year < FIRST_YEAR || year > LAST_YEAR);
        return wrong ? Stream.of(new Flaw("/year", FlawCode.OUT_OF_RANGE, year, FIRST_YEAR + " … " + LAST_YEAR))
                : Stream.empty();
    }
}
