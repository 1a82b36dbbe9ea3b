package vn.tiendo.reporting.report;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Query;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.report.domain.Differences;
import vn.tiendo.reporting.report.domain.Report;

/** Reports over HTTP. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {

    private final MakeReport makeReport;
    private final Templates templates;
    private final ReportDocuments reports;
    private final ReadReport readReport;
    private final ReportView views;
    private final Problems problems;
    private final DecisionProblems refusals;
    private final InstantSource clock;

    ReportController(MakeReport makeReport, Templates templates, ReportDocuments reports, ReadReport readReport, ReportView views, Problems problems,
        DecisionProblems refusals, InstantSource clock) {
        this.makeReport = makeReport;
        this.templates = templates;
        this.reports = reports;
        this.readReport = readReport;
        this.views = views;
        this.problems = problems;
        this.refusals = refusals;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<?> make(@RequestBody JsonNode body, @AuthenticationPrincipal Caller caller) {
        ReportRequest request = ReportRequest.read(body, templates);
        if (request.period().isEmpty() || request.template().isEmpty() || !request.body().violations().isEmpty()) {
            return problems.invalid(request.body().violations());
        }
        // In the store's precision, so that the answer says what later reads will say.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (makeReport.make(request, request.period().get(), request.template().get(), caller, now)) {
            case MakeReport.Made(var report) -> ResponseEntity.created(URI.create("/api/v1/reports/" + report.id()))
                .eTag(etag(report)).body(views.whole(report));
            case MakeReport.UnknownPart(var field, var given, var expected) -> refused(field, "unknown-value", given, expected);
            case MakeReport.UnknownPlan() -> refused("plan", "unknown-plan", request.plan(), null);
            case MakeReport.OtherYear(var year) ->
                refused("period", "period-not-in-plan", request.period().get().toString(), year);
            case MakeReport.Forbidden(var why) -> refusals.of(why);
        };
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Caller caller) {
        Decision decision = Authority.decide(caller, Action.LIST_REPORTS, List.of(caller.unit()));
        if (!(decision instanceof Decision.Allowed)) {
            return refusals.of(decision);
        }
        Query query = new Query(parameters::get);
        int limit = query.limit();
        Report.@Nullable State state = query.constant("state", Report.State.class).orElse(null);
        return query.violations().isEmpty()
            ? ResponseEntity.ok(Page.of(list(caller, query, state, limit + 1), limit, Report::id).map(views::line))
            : problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
    }

    private List<Report> list(Caller caller, Query query, Report.@Nullable State state, int limit) {
        boolean drafts = Authority.decideReading(caller, false, List.of(caller.unit())) instanceof Decision.Allowed;
        if (!drafts && state != null && state != Report.State.ISSUED) {
            return List.of();
        }
        return reports.list(caller.unit(), query.text("plan").orElse(null), drafts ? state : Report.State.ISSUED,
            query.text("after").orElse(null), limit);
    }

    @GetMapping("/{id}")
    ResponseEntity<?> report(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return readReport.read(id, caller, report -> ResponseEntity.ok().eTag(etag(report)).body(views.whole(report)));
    }

    /** What this report says otherwise than another one that the caller may read as well. */
    @GetMapping("/{id}/differences")
    ResponseEntity<?> differences(@PathVariable String id, @RequestParam String from,
        @AuthenticationPrincipal Caller caller) {
        return readReport.read(id, caller, now -> readReport.read(from, caller, was -> ResponseEntity.ok(
            Map.of("items", Differences.between(was.input(), now.input())))));
    }

    private ResponseEntity<?> refused(
        String field, String code, String given, @Nullable Object expected) {
        return problems.invalid(List.of(new Violation("/" + field, code, given, expected)));
    }

    static String etag(Report report) {
        return "\"" + report.version() + "\"";
    }
}
