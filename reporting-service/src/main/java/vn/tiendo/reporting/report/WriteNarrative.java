package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.report.StepOutcome.Invalid;
import vn.tiendo.reporting.report.StepOutcome.Refused;
import vn.tiendo.reporting.report.StepOutcome.Stale;
import vn.tiendo.reporting.report.StepOutcome.Taken;
import vn.tiendo.reporting.report.StepOutcome.Unknown;
import vn.tiendo.reporting.report.domain.Narrative;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.Person;
import vn.tiendo.reporting.report.domain.Report.Writing;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.report.domain.Written;

/** Gives a part of a report's narrative other words, or those of the rules again. What was reviewed is a draft again. */
@Component
class WriteNarrative {

    private static final String WRITE = "report.write";
    private static final String UNWRITE = "report.unwrite";

    /** A step on one part. */
    private interface OnPart {
        StepOutcome take(Report report, Narrative.Part part);
    }

    private final TakeStep steps;
    private final ReportDocuments reports;
    private final ReportJson json;

    WriteNarrative(TakeStep steps, ReportDocuments reports, ReportJson json) {
        this.steps = steps;
        this.reports = reports;
        this.json = json;
    }

    StepOutcome write(String id, int number, JsonNode body, @Nullable String seen, Caller caller, Instant at) {
        return onPart(id, number, WRITE, seen, caller, at, (report, part) -> {
            PassagesRequest request = PassagesRequest.read(body, part, report.input());
            if (!request.violations().isEmpty()) {
                return new Invalid(request.violations());
            }
            ReportInput input = report.input().narrated(new Written(number, request.passages()));
            return kept(report.written(json.freeze(input), new Writing(number, new Person(caller.id(), caller.name()), at)),
                WRITE, report, caller, at);
        });
    }

    StepOutcome unwrite(String id, int number, @Nullable String seen, Caller caller, Instant at) {
        return onPart(id, number, UNWRITE, seen, caller, at, (report, _) -> kept(
            report.unwritten(json.freeze(report.input().withoutText(number)), number), UNWRITE, report, caller, at));
    }

    private StepOutcome onPart(String id, int number, String deed, @Nullable String seen, Caller caller, Instant at, OnPart step) {
        return steps.take(id, Action.WRITE_REPORT, deed, seen, caller, at, report -> {
            Optional<Report.Refusal> refusal = report.refusesChange();
            if (refusal.isPresent()) {
                return new Refused(refusal.get(), report);
            }
            return Narrative.part(report.input(), number).map(part -> step.take(report, part)).orElseGet(Unknown::new);
        });
    }

    private StepOutcome kept(Report next, String deed, Report report, Caller caller, Instant at) {
        return reports.replace(next, StepDeeds.done(deed, report, caller, at), List.of()) ? new Taken(next) : new Stale();
    }
}
