package vn.tiendo.plan.calendar;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.calendar.domain.Due;
import vn.tiendo.plan.calendar.domain.FindToldDates;
import vn.tiendo.plan.calendar.domain.MovedDates;
import vn.tiendo.plan.calendar.domain.PlanCalendar;
import vn.tiendo.plan.plan.domain.FindPlan;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.store.StoreAway;

/**
 * Tells of dates that are not what they were told with the versions of a plan, since the holidays or the cycles of the
 * installation are others by now. A process reads cycles and file when it starts, and looks then; it also looks when somebody has
 * entered holidays. It looks once more when the
 * processes that it came in the place of are gone, which may have told a plan by what they knew; and never later, since it
 * may itself be the one that is replaced.
 */
@Component
class TellMovedDates {

    private static final Logger LOG = LoggerFactory.getLogger(TellMovedDates.class);
    private static final String ACTION = "plan.move-dates";
    private static final String SERVICE = "plan-service";

    private final FindPlan plans;
    private final FindToldDates told;
    private final DueDates dates;
    private final MovedDatesDocuments moved;
    private final DatesEvents events;
    private final InstantSource clock;
    private final ZoneId zone;
    private final TaskScheduler scheduler;

    TellMovedDates(FindPlan plans, FindToldDates told, DueDates dates, MovedDatesDocuments moved, DatesEvents events,
            InstantSource clock, ZoneId zone, TaskScheduler scheduler) {
        this.plans = plans;
        this.told = told;
        this.dates = dates;
        this.moved = moved;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
        this.scheduler = scheduler;
    }

    /** Once the caller has got the answer. */
    void soon() {
        scheduler.schedule(this::all, clock.instant());
    }

    /** Figures of a year are due until early in the next. */
    @Scheduled(initialDelayString = "${tiendo.plan.calendar.first-look}")
    @Scheduled(initialDelayString = "${tiendo.plan.calendar.second-look}")
    void all() {
        try {
            told.inForceSince(LocalDate.ofInstant(clock.instant(), zone).getYear() - 1).forEach(this::of);
        } catch (RuntimeException e) {
            if (!StoreAway.causes(e)) {
                throw e;
            }
            LOG.warn("Moved dates wait for the store");
        }
    }

    private void of(String id) {
        var versions = told.toldOf(id);
        var before = moved.load(id);
        var held = PlanCalendar.of(before.map(each -> each.dates().in(versions)).orElse(versions));
        plans.find(id).ifPresent(kept -> tell(kept, before, held));
    }

    private void tell(KeptPlan kept, Optional<MovedDatesDocuments.Stored> before, List<Due> held) {
        var now = dates.of(kept).stream().map(Due::dates).toList();
        if (!now.equals(held)) {
            var plan = kept.plan();
            var next = new MovedDates(kept.version(), now);
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var version = before.map(MovedDatesDocuments.Stored::version);
            var sequence = version.orElse(0L) + 1;
            var deed = Deed.done(ACTION, plan.id(), plan.unit(), null, caller(plan.unit()), at)
                    .versions(version.orElse(null), sequence);
            if (moved.keep(before, plan, next, events.changed(plan, next, sequence, at), deed)) {
                LOG.info("Dates of plan {} told anew", plan.id());
            }
        }
    }

    /** Nobody asked for it. */
    private static Caller caller(String unit) {
        return new Caller(SERVICE, SERVICE, unit, null, Set.of(), Caller.Kind.SYSTEM, Set.of());
    }
}
