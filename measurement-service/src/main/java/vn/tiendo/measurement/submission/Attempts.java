package vn.tiendo.measurement.submission;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.delegation.domain.Delegations;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.Owner;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** Attempts at the present moment, with the delegations of the caller; those refused are recorded. */
@Component
class Attempts {

    private final Delegations delegations;
    private final AuditTrail trail;
    private final ReportingCalendar calendar;
    private final InstantSource clock;

    Attempts(Delegations delegations, AuditTrail trail, ReportingCalendar calendar, InstantSource clock) {
        this.delegations = delegations;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    Attempt attempt(Action action, String object, Owner owner, Caller caller) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Attempt(action, object, owner, caller, new Delegated(caller, calendar.dayOf(at)), at);
    }

    /** Departments of their unit that the caller acts for today, without their own. */
    Set<String> departments(Caller caller) {
        return delegations.departments(caller.unit(), caller.id(), calendar.dayOf(clock.instant()));
    }

    void refused(Attempt attempt, Decision decision, long version) {
        trail.note(attempt.refused(decision, version));
    }

    /** Asks the store once, and only when it is asked itself. */
    private final class Delegated implements Predicate<String> {

        private final Caller caller;
        private final LocalDate day;
        private @Nullable Set<String> departments;

        private Delegated(Caller caller, LocalDate day) {
            this.caller = caller;
            this.day = day;
        }

        @Override
        public boolean test(String department) {
            Set<String> known = departments;
            if (known == null) {
                known = delegations.departments(caller.unit(), caller.id(), day);
                departments = known;
            }
            return known.contains(department);
        }
    }
}
