package vn.tiendo.plan.plan.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;

/** Each kind of period is closed and sent in one way, which its days allow. */
final class CyclesArePossible implements PlanCheck {

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        var flaws = new ArrayList<Flaw>();
        var seen = EnumSet.noneOf(Frequency.class);
        List<ReportingCycle> cycles = checked.plan().reportingCycles();
        for (int i = 0; i < cycles.size(); i++) {
            var pointer = "/reportingCycles/" + i;
            // The bounds of a closing month hang on the kind of period.
            if (checked.readable(pointer + "/frequency")) {
                var frequency = cycles.get(i).frequency();
                if (!seen.add(frequency)) {
                    flaws.add(new Flaw(pointer + "/frequency", FlawCode.DUPLICATE_CYCLE, frequency.name(), null));
                }
                cycles.get(i).flaws(pointer).forEach(flaws::add);
            }
        }
        return flaws.stream();
    }
}
