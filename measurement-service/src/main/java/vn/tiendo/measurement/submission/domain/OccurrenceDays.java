package vn.tiendo.measurement.submission.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.platform.problem.Violation;

/** Occurrences lie in the days that the figure counts: those of the period, or of the year up to its end. */
final class OccurrenceDays {

    private OccurrenceDays() {
    }

    static void check(Plan plan, Period period, ReportedFigure figure, ReportingCalendar calendar,
            List<Violation> violations) {
        @Nullable Target target = plan.targets().get(figure.key().target());
        if (target == null || !(figure.value() instanceof Value.Count(var _, List<Occurrence> occurrences))) {
            return;
        }
        PeriodDates dates = calendar.dates(plan, period);
        LocalDate from = countsTheYear(target) ? calendar.dates(plan, period.firstOfYear()).from() : dates.from();
        for (int i = 0; i < occurrences.size(); i++) {
            LocalDate on = occurrences.get(i).on();
            if (on.isBefore(from) || on.isAfter(dates.closing())) {
                violations.add(new Violation(figure.pointer() + "/value/occurrences/" + i + "/on", "outside-period",
                        on.toString(), from + " … " + dates.closing()));
            }
        }
    }

    /** Of figures whose last one stands for the year; also where the plan does not say how they go on. */
    private static boolean countsTheYear(Target target) {
        return switch (target.overTime().aggregation()) {
            case LAST -> true;
            case null -> true;
            case SUM, MAX, MEAN -> false;
        };
    }
}
