package vn.tiendo.measurement.obligation.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Progress;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/** All that the departments of a plan owe. */
public final class Obligations {

    private final ReportingCalendar calendar;
    private final BiFunction<Plan, Period, Plan> asOf;

    /** @param asOf the version of a plan that counts for a period */
    public Obligations(ReportingCalendar calendar, BiFunction<Plan, Period, Plan> asOf) {
        this.calendar = calendar;
        this.asOf = asOf;
    }

    /**
     * What is owed by each department in each period in which a target of its is reported.
     *
     * @param now the plan as it is now
     * @param known how far the submissions to it are
     */
    public List<Obligation> of(Plan now, List<Progress> known) {
        Map<SubmissionId, Progress> progress = new HashMap<>();
        known.forEach(each -> progress.put(each.id(), each));
        List<Obligation> all = new ArrayList<>();
        for (Period period : Period.ofYear(now.year())) {
            Plan plan = asOf.apply(now, period);
            owed(plan, period).forEach((department, targets) -> {
                SubmissionId id = new SubmissionId(plan.id(), department, period);
                @Nullable Progress done = progress.get(id);
                all.add(new Obligation(id, plan.unit(), calendar.dates(plan, period), targets, done));
            });
        }
        return all;
    }

    /** How many targets each department reports in the period. */
    private static Map<String, Integer> owed(Plan plan, Period period) {
        Map<String, Integer> owed = new HashMap<>();
        for (Target target : plan.targets().values()) {
            if (target.measure() != Measure.NONE && target.frequency() == period.frequency()) {
                target.reporting().forEach(department -> owed.merge(department, 1, Integer::sum));
            }
        }
        return owed;
    }
}
