package vn.tiendo.plan.plan;

import java.util.Map;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.plan.domain.Frequency;
import vn.tiendo.plan.plan.domain.ReportingCycle;
import vn.tiendo.plan.plan.domain.ReportingCycle.DayKind;
import vn.tiendo.platform.input.Input;

/** Reporting cycle ↔ its form; unless it says otherwise, it is closed in the period's last month and counts working days. */
final class CycleForm {

    private CycleForm() {
    }

    static ReportingCycle read(Input in) {
        in.only("frequency", "closingMonth", "closingDay", "sendingDays", "dayKind");
        return new ReportingCycle(in.oneOf("frequency", Frequency.class, Frequency.MONTHLY),
                in.optionalWhole("closingMonth").orElse(0), in.whole("closingDay"), in.whole("sendingDays"),
                in.optionalOneOf("dayKind", DayKind.class).orElse(DayKind.WORKING));
    }

    static Map<String, Object> write(ReportingCycle cycle) {
        return new Form().with("frequency", cycle.frequency()).with("closingMonth", cycle.closingMonth())
                .with("closingDay", cycle.closingDay()).with("sendingDays", cycle.sendingDays())
                .with("dayKind", cycle.dayKind()).map();
    }
}
