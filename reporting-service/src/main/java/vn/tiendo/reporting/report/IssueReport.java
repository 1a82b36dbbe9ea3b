package vn.tiendo.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.mailing.domain.TellRecipients;
import vn.tiendo.reporting.report.StepOutcome.FiguresChanged;
import vn.tiendo.reporting.report.StepOutcome.Invalid;
import vn.tiendo.reporting.report.StepOutcome.Overtaken;
import vn.tiendo.reporting.report.StepOutcome.Refused;
import vn.tiendo.reporting.report.StepOutcome.Stale;
import vn.tiendo.reporting.report.StepOutcome.Taken;
import vn.tiendo.reporting.report.StepOutcome.Unsigned;
import vn.tiendo.reporting.report.domain.Capacity;
import vn.tiendo.reporting.report.domain.Difference;
import vn.tiendo.reporting.report.domain.Differences;
import vn.tiendo.reporting.report.domain.Imprint;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.File;
import vn.tiendo.reporting.report.domain.Report.Issue;
import vn.tiendo.reporting.report.domain.Report.Person;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.report.domain.ReportInput.Stamp;
import vn.tiendo.reporting.signature.domain.SignDocument;
import vn.tiendo.reporting.table.domain.WriteTable;

/**
 * Issues a report: freezes its input with number, date and signer, writes every format once, has the PDF signed
 * and keeps the files, then says in one write that it is issued. Until that write nothing has happened; files of one that failed are thrown away.
 */
@Component
class IssueReport {

    private static final String ACTION = "report.issue";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final TakeStep steps;
    private final ReportDocuments reports;
    private final ReportFiles files;
    private final ReportJson json;
    private final ReportEvents events;
    private final TakeFigures figures;
    private final SignDocument signatures;
    private final TellRecipients recipients;
    private final WriteTable tables;
    private final ReportProperties properties;

    IssueReport(TakeStep steps, ReportDocuments reports, ReportFiles files, ReportJson json, ReportEvents events,
        TakeFigures figures, SignDocument signatures, TellRecipients recipients, WriteTable tables, ReportProperties properties) {
        this.steps = steps;
        this.reports = reports;
        this.files = files;
        this.json = json;
        this.events = events;
        this.figures = figures;
        this.signatures = signatures;
        this.recipients = recipients;
        this.tables = tables;
        this.properties = properties;
    }

    /**
     * @param given goes before what the draft was made with
     * @param asReviewed although what was approved since says something else
     */
    StepOutcome issue(String id, Imprint given, boolean asReviewed, @Nullable String seen, Caller caller, Instant at) {
        return steps.take(id, Action.ISSUE_REPORT, ACTION, seen, caller, at, report -> {
            Imprint imprint = given.or(report.input().imprint());
            return refusal(report, imprint, asReviewed, at).orElseGet(() -> issue(report, imprint, caller, at));
        });
    }

    private Optional<StepOutcome> refusal(Report report, Imprint imprint, boolean asReviewed, Instant at) {
        Optional<Report.Refusal> refusal = report.refusesIssue();
        if (refusal.isPresent()) {
            return Optional.of(new Refused(refusal.get(), report));
        }
        List<Violation> flaws = flaws(imprint, report.input(), at);
        if (!flaws.isEmpty()) {
            return Optional.of(new Invalid(flaws));
        }
        List<Difference> changed = asReviewed ? List.of() : changedSince(report, at);
        return changed.isEmpty() ? Optional.empty() : Optional.of(new FiguresChanged(changed));
    }

    private static List<Violation> flaws(Imprint imprint, ReportInput input, Instant at) {
        List<Violation> flaws = new ArrayList<>();
        if (imprint.number() == null) {
            flaws.add(new Violation("/number", "required", null, null));
        }
        if (imprint.date() == null) {
            flaws.add(new Violation("/date", "required", null, null));
        } else {
            misdated(imprint.date(), input.from(), at.atZone(ZONE).toLocalDate()).ifPresent(flaws::add);
        }
        if (imprint.signer() == null) {
            flaws.add(new Violation("/signer", "required", null, null));
        }
        if (imprint.capacity() != null && imprint.capacity() != Capacity.HEAD && !input.template().namesHead()) {
            flaws.add(new Violation("/capacity", "unknown-value", imprint.capacity(), List.of(Capacity.HEAD)));
        }
        return flaws;
    }

    /** What is issued stays: a slip of the pen in its year would stay as well. */
    private static Optional<Violation> misdated(LocalDate date, LocalDate from, LocalDate today) {
        LocalDate last = today.plusYears(1);
        return date.isBefore(from) || date.isAfter(last)
            ? Optional.of(new Violation("/date", "out-of-range", date, from + " … " + last)) : Optional.empty();
    }

    private List<Difference> changedSince(Report report, Instant at) {
        ReportInput was = report.input();
        return figures.take(Wish.of(was), at).map(now -> Differences.between(was, now)).orElseGet(List::of);
    }

    private StepOutcome issue(Report report, Imprint imprint, Caller caller, Instant at) {
        Stamp stamp = new Stamp(report.id(), report.asOf(), report.input().template().nameAndVersion(), DocumentFormat.RENDERER,
            properties.checkAddress(report.id()));
        Report stamped = report.stamped(json.freeze(report.input().imprinted(imprint, stamp)));
        return switch (signatures.sign(pictures -> PdfReport.render(stamped.content(), pictures), report.unit(), at)) {
            case SignDocument.Failed(var why, var whose) -> new Unsigned(why, whose);
            case SignDocument.Signed signed -> issue(report, stamped, signed, caller, at);
        };
    }

    /** Where it breaks off, nobody knows whether the report was issued: {@link SweepFiles} finds out and keeps or discards its files. */
    private StepOutcome issue(Report report, Report stamped, SignDocument.Signed signed, Caller caller, Instant at) {
        List<File> kept = new ArrayList<>();
        for (DocumentFormat format : DocumentFormat.values()) {
            kept.add(files.keep(report, format, format == DocumentFormat.PDF ? signed.pdf() : format.render(stamped, tables)));
        }
        Issue issue = new Issue(new Person(caller.id(), caller.name()), at, kept, signed.signatures());
        Report next = stamped.issued(issue);
        recipients.onceIssued(report.id());
        if (!reports.replace(next, StepDeeds.done(ACTION, report, caller, at), List.of(events.issued(next, issue)))) {
            files.discard(kept);
            return lost(report, stamped);
        }
        files.settle(kept);
        return new Taken(next);
    }

    /** Who was first: the same report, another one with its number, or another one on the same period. */
    private StepOutcome lost(Report report, Report stamped) {
        boolean same = reports.find(report.id()).filter(now -> now.version() == report.version()).isPresent();
        if (!same) {
            return new Stale();
        }
        return reports.numberIsTaken(stamped)
            ? new Invalid(List.of(new Violation("/number", "number-taken", stamped.input().imprint().number(), null))) : new Overtaken();
    }
}
