package vn.tiendo.measurement.submission;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;

/** Plans as they are now, and as they count for a period. */
@Component
class PlanVersions {

    private final Plans plans;
    private final ReportingCalendar calendar;

    PlanVersions(Plans plans, ReportingCalendar calendar) {
        this.plans = plans;
        this.calendar = calendar;
    }

    Optional<Plan> now(String id) {
        return plans.find(id);
    }

    /** One that counted before, or does. */
    Optional<Plan> version(String id, long version) {
        return plans.versions(id).stream().filter(each -> each.sequence() == version).findFirst();
    }

    /** When it first came to bind; none when that is not known. */
    Optional<Instant> firstTold(String id) {
        return plans.firstTold(id);
    }

    /** The plan of the same unit for the year before: unit and year make a plan's id. */
    Optional<Plan> yearBefore(Plan plan) {
        return plans.find(plan.unit() + "-" + (plan.year() - 1));
    }

    /** The version that counts for the period; what cannot be read is checked against the plan as it is now. */
    Plan asOf(Plan now, @Nullable Period period) {
        return period == null ? now : plans.asOf(now, calendar.countsOn(now, period));
    }
}
