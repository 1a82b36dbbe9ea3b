package vn.tiendo.plan.plan.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.PlanUnderCheck.Located;

/** A target that is measured from the reports themselves asks for a share of at least so many per cent, and nobody reports it. */
final class OwnReportsFit implements PlanCheck {

    private static final String FIELD = "measuredFrom";
    private static final String SHARE = "%";

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        return checked.targets().stream().filter(each -> checked.readable(each.at(FIELD)))
                .flatMap(each -> Stream.ofNullable(each.target().measurement().measuredFrom())
                        .flatMap(from -> flaws(each, from, checked).stream()));
    }

    private static List<Flaw> flaws(Located at, MeasuredFrom from, PlanUnderCheck checked) {
        var flaws = new ArrayList<Flaw>();
        var measurement = at.target().measurement();
        if (measurement.measure() != Measure.NONE && checked.readable(at.at("measure"))) {
            flaws.add(new Flaw(at.at("measure"), FlawCode.RULE_MEASURE_MISMATCH, measurement.measure().name(),
                    Measure.NONE.name()));
        }
        boolean floor = !checked.readable(at.at("rule")) || at.target().rule() instanceof Rule.AtLeast;
        if (!floor || measurement.sumOf() != null) {
            flaws.add(new Flaw(at.at(FIELD), FlawCode.NOT_MEASURED_FROM_REPORTS, at.target().id(), null));
        }
        if (!SHARE.equals(measurement.unitOfMeasure())) {
            flaws.add(new Flaw(at.at("unitOfMeasure"), FlawCode.UNIT_OF_MEASURE_MISMATCH, measurement.unitOfMeasure(), SHARE));
        }
        departments(at, from, checked, flaws);
        return flaws;
    }

    private static void departments(Located at, MeasuredFrom from, PlanUnderCheck checked, List<Flaw> flaws) {
        var seen = new HashSet<String>();
        for (int i = 0; i < from.departments().size(); i++) {
            var department = from.departments().get(i);
            var pointer = at.at(FIELD + "/departments/" + i);
            if (!seen.add(department)) {
                flaws.add(new Flaw(pointer, FlawCode.DUPLICATE_DEPARTMENT, department, null));
            }
            checked.unit().map(placed -> placed.unit())
                    .filter(unit -> unit.department(department).filter(each -> each.validity().touches(checked.plan().year())).isEmpty())
                    .ifPresent(unit -> flaws.add(new Flaw(pointer, FlawCode.UNKNOWN_DEPARTMENT, department, unit.id())));
        }
    }
}
