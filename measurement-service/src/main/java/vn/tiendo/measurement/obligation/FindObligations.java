package vn.tiendo.measurement.obligation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.delegation.domain.Delegations;
import vn.tiendo.measurement.obligation.domain.Obligation;
import vn.tiendo.measurement.obligation.domain.Obligations;
import vn.tiendo.measurement.obligation.domain.Punctuality;
import vn.tiendo.measurement.obligation.domain.Standing;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.Authority;
import vn.tiendo.measurement.submission.domain.EntryLock;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Progress;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.platform.caller.Caller;

/** What is owed in the caller's unit, as far as they may know of it. */
@Component
class FindObligations {

    /** What is asked for; absent means any. */
    record Wanted(@Nullable String plan, @Nullable String department, @Nullable Period period, @Nullable Standing state,
            @Nullable String after, int limit) {
    }

    private final Plans plans;
    private final Progress.Known progress;
    private final Delegations delegations;
    private final ReportingCalendar calendar;
    private final Obligations obligations;
    private final EntryLock lock;
    private final InstantSource clock;

    FindObligations(Plans plans, Progress.Known progress, Delegations delegations, ReportingCalendar calendar,
            Obligations obligations, EntryLock lock, InstantSource clock) {
        this.plans = plans;
        this.progress = progress;
        this.delegations = delegations;
        this.calendar = calendar;
        this.obligations = obligations;
        this.lock = lock;
        this.clock = clock;
    }

    LocalDate today() {
        return calendar.dayOf(clock.instant());
    }

    /** The last day on which figures come in; none when they do for ever. */
    Optional<LocalDate> entryUntil(Obligation obligation) {
        return lock.lastDay(obligation.dates().due(), obligation.due(), plans.firstTold(obligation.id().plan()));
    }

    /** What is due first comes first. */
    List<Obligation> list(Caller caller, Wanted wanted) {
        LocalDate today = today();
        return all(caller, wanted.plan()).filter(fits(wanted, today)).sorted(Comparator.comparing(Obligation::order))
                .filter(each -> wanted.after() == null || each.order().compareTo(wanted.after()) > 0)
                .limit(wanted.limit()).toList();
    }

    /** By department. */
    List<Punctuality> punctuality(Caller caller, String plan) {
        LocalDate today = today();
        Map<String, List<Obligation>> owed = all(caller, plan)
                .collect(Collectors.groupingBy(each -> each.id().department(), TreeMap::new, Collectors.toList()));
        return owed.entrySet().stream().map(each -> Punctuality.of(each.getKey(), each.getValue(), today)).toList();
    }

    private Stream<Obligation> all(Caller caller, @Nullable String wanted) {
        List<Plan> known = plans(caller, wanted);
        Map<String, List<Progress>> done = progress.of(known.stream().map(Plan::id).toList()).stream()
                .collect(Collectors.groupingBy(each -> each.id().plan()));
        Predicate<String> seen = departments(caller);
        return known.stream().flatMap(plan -> obligations.of(plan, done.getOrDefault(plan.id(), List.of())).stream())
                .filter(each -> seen.test(each.id().department()));
    }

    private List<Plan> plans(Caller caller, @Nullable String wanted) {
        List<String> ids = wanted == null ? plans.idsOf(caller.unit()) : List.of(wanted);
        return ids.stream().map(plans::find).flatMap(Optional::stream).filter(plan -> plan.unit().equals(caller.unit()))
                .toList();
    }

    private Predicate<String> departments(Caller caller) {
        if (Authority.readsUnit(caller)) {
            return department -> true;
        }
        if (!Authority.reports(caller)) {
            return department -> false;
        }
        Set<String> theirs = new HashSet<>(delegations.departments(caller.unit(), caller.id(), today()));
        return department -> department.equals(caller.department()) || theirs.contains(department);
    }

    private static Predicate<Obligation> fits(Wanted wanted, LocalDate today) {
        return each -> (wanted.department() == null || wanted.department().equals(each.id().department()))
                && (wanted.period() == null || wanted.period().equals(each.id().period()))
                && (wanted.state() == null || wanted.state() == each.on(today));
    }
}
