package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.report.domain.Freezing;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.Person;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.report.domain.ReportInput.Party;
import vn.tiendo.reporting.report.domain.Template;
import vn.tiendo.reporting.report.domain.Template.Asks;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.DepartmentTally;
import vn.tiendo.reporting.scoreboard.domain.When;
import vn.tiendo.reporting.unit.domain.ReadUnits;

/**
 * Makes a report: takes the approved scoreboard at the period's end, freezes it, stores it as a draft. Where there is an
 * issue on the same plan and period, it is the draft of its correction.
 */
@Component
class MakeReport {

    private static final String ACTION = "report.make";

    /** What came of it. */
    sealed interface Outcome {
    }

    record Made(Report report) implements Outcome {
    }

    record UnknownPlan() implements Outcome {
    }

    record Forbidden(Decision why) implements Outcome {
    }

    /** @param year of the plan */
    record OtherYear(int year) implements Outcome {
    }

    /**
     * A section or department that is not in the plan.
     *
     * @param field by which it was asked for
     * @param expected those that are
     */
    record UnknownPart(String field, String given, List<String> expected) implements Outcome {
        UnknownPart {
            expected = List.copyOf(expected);
        }
    }

    private final FindScoreboard scoreboards;
    private final TakeFigures figures;
    private final CompareUnits units;
    private final ReadUnits tree;
    private final ReportDocuments reports;
    private final ReportJson json;
    private final AuditTrail audit;

    MakeReport(FindScoreboard scoreboards, TakeFigures figures, CompareUnits units, ReadUnits tree, ReportDocuments reports, ReportJson json,
        AuditTrail audit) {
        this.scoreboards = scoreboards;
        this.figures = figures;
        this.units = units;
        this.tree = tree;
        this.reports = reports;
        this.json = json;
        this.audit = audit;
    }

    Outcome make(ReportRequest request, Period period, Template template, Caller caller, Instant at) {
        if (template.asks() == Asks.UNITS) {
            return compare(request, period, template, caller, at);
        }
        Optional<Scoreboard> latest = scoreboards.find(request.plan(), Basis.APPROVED, When.NOW);
        if (latest.isEmpty()) {
            return new UnknownPlan();
        }
        Decision decision = Authority.decide(caller, Action.MAKE_REPORT, latest.get().unitPath());
        if (!(decision instanceof Decision.Allowed)) {
            audit.note(StepDeeds.refused(ACTION, request.plan(), latest.get().unit(), caller, at, decision));
            return new Forbidden(decision);
        }
        if (latest.get().year() != period.year()) {
            return new OtherYear(latest.get().year());
        }
        Optional<Party> department = latest.get().departments().stream()
            .filter(each -> each.id().equals(request.department())).findFirst().map(each -> new Party(each.id(), each.name()));
        if (request.department() != null && department.isEmpty()) {
            return new UnknownPart("department", request.department(), latest.get().departments().stream().map(DepartmentTally::id).toList());
        }
        Optional<ReportInput> input = figures.take(request.wish(period, department.orElse(null), template), at);
        if (input.isEmpty()) {
            return new UnknownPart("section", Objects.requireNonNull(request.section()),
                latest.get().sections().stream().map(Scoreboard.Section::id).toList());
        }
        Report report = report(UUID.randomUUID().toString(), request.kind(), latest.get().unit(), latest.get().unitPath(), input.get(), new Person(caller.id(), caller.name()), at);
        reports.insert(report, made(report, caller, at));
        return new Made(report);
    }

    /** On the units below the caller's own, whether or not that has a plan of its own. */
    private Outcome compare(ReportRequest request, Period period, Template template, Caller caller, Instant at) {
        Decision decision = Authority.decide(caller, Action.MAKE_REPORT, List.of(caller.unit()));
        if (!(decision instanceof Decision.Allowed)) {
            audit.note(StepDeeds.refused(ACTION, request.plan(), caller.unit(), caller, at, decision));
            return new Forbidden(decision);
        }
        if (!request.plan().equals(Plan.idOf(caller.unit(), period.year())) || !units.hasUnitsBelow(caller.unit())) {
            return new UnknownPlan();
        }
        ReportInput input = figures.take(request.wish(period, null, template), at).orElseThrow();
        Report report = report(UUID.randomUUID().toString(), request.kind(), caller.unit(), tree.path(caller.unit()), input,
            new Person(caller.id(), caller.name()), at);
        reports.insert(report, made(report, caller, at));
        return new Made(report);
    }

    /**
     * Makes one that nobody is asked about any more, under an id that what asks for it gives: it is there once, however often it is made.
     *
     * @return false when there is no such plan
     */
    boolean draft(String id, String kind, Wish wish, Caller by, Instant at) {
        Optional<Scoreboard> latest = scoreboards.find(wish.plan(), Basis.APPROVED, When.NOW);
        Optional<ReportInput> input = latest.flatMap(_ -> figures.take(wish, at));
        input.map(fresh -> report(id, kind, latest.orElseThrow().unit(), latest.orElseThrow().unitPath(), fresh, new Person(by.id(), by.name()), at))
            .ifPresent(report -> reports.insert(report, made(report, by, at)));
        return input.isPresent();
    }

    private static Deed made(Report report, Caller by, Instant at) {
        return Deed.done(ACTION, report.id(), report.unit(), null, by, at).versions(null, 1L);
    }

    private Report report(String id, String kind, String unit, List<String> unitPath, ReportInput fresh, Person author, Instant at) {
        Optional<Report> issue = reports.lastIssue(kind, fresh);
        ReportInput input = issue.map(last -> Freezing.correcting(last, fresh)).orElse(fresh);
        return new Report(id, 1, kind, fresh.plan(), unit, unitPath, fresh.period().toString(), at, author, json.freeze(input), null, null,
            issue.map(Report::writings).orElse(List.of()));
    }
}
