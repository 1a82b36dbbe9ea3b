package vn.tiendo.measurement.obligation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.obligation.domain.Obligation;
import vn.tiendo.measurement.obligation.domain.Obligations;
import vn.tiendo.measurement.obligation.domain.Reporting;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.Progress;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.platform.store.StoreAway;

/**
 * Tells how departments report whenever that changes: soon after a submission or a plan did, and once a day of the plans of this year and the
 * last, for days pass without a write. When the service starts it looks at all plans that are open, since what was noted is lost with
 * it. Replicas may do it at once.
 */
@Component
class TellPunctuality {

    private static final Logger LOG = LoggerFactory.getLogger(TellPunctuality.class);

    private final Plans plans;
    private final Progress.Known progress;
    private final Obligations obligations;
    private final PunctualityDocuments documents;
    private final TouchedDepartments touched;
    private final ReportingCalendar calendar;
    private final InstantSource clock;
    private volatile @Nullable LocalDate lastDay;

    TellPunctuality(Plans plans, Progress.Known progress, Obligations obligations, PunctualityDocuments documents,
            TouchedDepartments touched, ReportingCalendar calendar, InstantSource clock) {
        this.plans = plans;
        this.progress = progress;
        this.obligations = obligations;
        this.documents = documents;
        this.touched = touched;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${tiendo.punctuality.look}", fixedDelayString = "${tiendo.punctuality.look}")
    void look() {
        try {
            look(calendar.dayOf(clock.instant()));
        } catch (RuntimeException e) {
            lastDay = null;
            if (!StoreAway.causes(e)) {
                throw e;
            }
            LOG.warn("How departments report waits for the store");
        }
    }

    void look(LocalDate today) {
        if (!today.equals(lastDay)) {
            int first = lastDay == null ? 0 : today.getYear() - 1;
            plans.open(first, today.getYear()).values().forEach(ids -> ids.forEach(id -> tell(id, Set.of(), today)));
            lastDay = today;
        }
        touched.take().forEach((plan, departments) -> tell(plan, departments, today));
    }

    /** @param departments none: all */
    void tell(String id, Set<String> departments, LocalDate today) {
        plans.find(id).ifPresent(plan -> {
            Map<String, Document> before = documents.of(id);
            Collection<Progress> done = departments.isEmpty() ? progress.of(List.of(id)) : progress.of(id, departments);
            Map<String, List<Obligation>> owed = obligations.of(plan, List.copyOf(done)).stream()
                    .collect(Collectors.groupingBy(each -> each.id().department()));
            Set<String> which = new HashSet<>(departments.isEmpty() ? owed.keySet() : departments);
            if (departments.isEmpty()) {
                which.addAll(before.keySet());
            }
            List<Reporting> all = which.stream().map(each -> Reporting.of(id, plan.unit(), plan.year(), each,
                    owed.getOrDefault(each, List.of()), today)).toList();
            if (!documents.tell(before, all)) {
                which.forEach(each -> touched.changed(id, each));
            }
        });
    }
}
