package vn.tiendo.measurement.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import vn.tiendo.measurement.delegation.domain.Delegations;
import vn.tiendo.measurement.obligation.domain.Obligation;
import vn.tiendo.measurement.obligation.domain.Obligations;
import vn.tiendo.measurement.officer.domain.KnownOfficers;
import vn.tiendo.measurement.officer.domain.Officer;
import vn.tiendo.measurement.officer.domain.Officers;
import vn.tiendo.measurement.plan.domain.Outline;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.reminder.domain.Digest;
import vn.tiendo.measurement.reminder.domain.Digests;
import vn.tiendo.measurement.reminder.domain.Recipient;
import vn.tiendo.measurement.reminder.domain.Timetable;
import vn.tiendo.measurement.submission.domain.Progress;
import vn.tiendo.platform.mail.PostMail;

/** The digests of a day, unit by unit: of the plans of this year and the last one, in two reads of each unit. */
@Component
class MakeDigests {

    private final Plans plans;
    private final Progress.Known progress;
    private final Obligations obligations;
    private final KnownOfficers officers;
    private final Delegations delegations;
    private final ReminderDocuments documents;
    private final PostMail mail;
    private final Timetable timetable;
    private final Counter made;

    MakeDigests(Plans plans, Progress.Known progress, Obligations obligations, KnownOfficers officers, Delegations delegations,
            ReminderDocuments documents, PostMail mail, ReminderProperties properties, MeterRegistry meters) {
        this.plans = plans;
        this.progress = progress;
        this.obligations = obligations;
        this.officers = officers;
        this.delegations = delegations;
        this.documents = documents;
        this.mail = mail;
        this.timetable = properties.timetable();
        this.made = Counter.builder("tiendo.reminders.digests").description("Digests that were made").register(meters);
    }

    /** Can be repeated: nobody gets a second one on a day. */
    void make(LocalDate today, Instant now) {
        plans.open(today.getYear() - 1, today.getYear())
                .forEach((unit, ids) -> officers.of(unit).ifPresent(known -> make(known, ids, today, now)));
    }

    private void make(Officers known, List<String> ids, LocalDate today, Instant now) {
        List<Plan> open = ids.stream().map(plans::find).flatMap(Optional::stream).toList();
        Map<String, List<Progress>> done = progress.of(ids).stream().collect(Collectors.groupingBy(each -> each.id().plan()));
        List<Obligation> owed = open.stream()
                .flatMap(plan -> obligations.of(plan, done.getOrDefault(plan.id(), List.of())).stream()).toList();
        Map<String, Outline> outlines = new HashMap<>();
        open.forEach(plan -> outlines.put(plan.id(), plan.outline()));
        String unit = known.unit();
        List<Recipient> people = Recipient.of(known, subject -> delegations.departments(unit, subject, today), today);
        new Digests(timetable, today).of(unit, owed, people, outlines, documents.told(unit, today.minusDays(timetable.span())))
                .forEach(digest -> keep(digest, known, now));
    }

    private void keep(Digest digest, Officers known, Instant now) {
        boolean mailed = mail.isOn() && known.find(digest.subject()).map(Officer::email).isPresent();
        if (documents.keep(digest, mailed, now)) {
            made.increment();
        }
    }
}
