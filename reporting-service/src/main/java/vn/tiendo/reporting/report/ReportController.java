package vn.tiendo.reporting.report;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.report.domain.Report;

/** Reports over HTTP. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {

    private final MakeReport makeReport;
    private final ReportDocuments reports;
    private final ReportJson json;
    private final Problems problems;
    private final DecisionProblems refusals;
    private final AuditTrail audit;
    private final InstantSource clock;

    ReportController(
        MakeReport makeReport, ReportDocuments reports, ReportJson json, Problems problems, DecisionProblems refusals,
        AuditTrail audit, InstantSource clock) {
        this.makeReport = makeReport;
        this.reports = reports;
        this.json = json;
        this.problems = problems;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<?> make(@RequestBody JsonNode body, @AuthenticationPrincipal Caller caller) {
        ReportRequest request = ReportRequest.read(body);
        if (request.period().isEmpty() || !request.body().violations().isEmpty()) {
            return problems.invalid(request.body().violations());
        }
        // In the store's precision, so that the answer says what later reads will say.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (makeReport.make(request, request.period().get(), caller, now)) {
            case MakeReport.Made(var report) ->
                ResponseEntity.created(URI.create("/api/v1/reports/" + report.id())).body(view(report));
            case MakeReport.UnknownPlan() -> refused("plan", "unknown-plan", request.plan(), null);
            case MakeReport.OtherYear(var year) ->
                refused("period", "period-not-in-plan", request.period().get().toString(), year);
            case MakeReport.Forbidden(var why) -> refusals.of(why);
        };
    }

    @GetMapping("/{id}")
    ResponseEntity<?> report(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return read(id, caller, report -> ResponseEntity.ok(view(report)));
    }

    @GetMapping("/{id}/document")
    ResponseEntity<?> document(@PathVariable String id, @RequestParam(defaultValue = "docx") String format,
        @AuthenticationPrincipal Caller caller) {
        return switch (format) {
            case "docx" -> read(id, caller, report -> export(report, DocumentFormat.DOCX, caller));
            case "html" -> read(id, caller, report -> export(report, DocumentFormat.HTML, caller));
            default -> problems.of(HttpStatus.BAD_REQUEST, "bad-request",
                List.of(new Violation("/format", "unknown-value", format, List.of("docx", "html"))));
        };
    }

    private ResponseEntity<?> read(String id, Caller caller, Function<Report, ResponseEntity<?>> answer) {
        return reports.find(id).<ResponseEntity<?>>map(report ->
            switch (Authority.decide(caller, Action.READ_REPORT, report.unitPath())) {
                case Decision.Allowed() -> answer.apply(report);
                case Decision refusal -> refusals.of(refusal);
            }).orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }

    /** Once the document is there: what could not be written was not handed out. */
    private ResponseEntity<?> export(Report report, DocumentFormat format, Caller caller) {
        ResponseEntity<?> file = file(report, format);
        audit.note(Deed.done("report.export", report.id(), report.unit(), null, caller, clock.instant()));
        return file;
    }

    private static ResponseEntity<?> file(Report report, DocumentFormat format) {
        String name = "bao-cao-" + report.plan() + "-" + report.period() + "." + format.extension();
        return ResponseEntity.ok()
            .contentType(format.mediaType())
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.builder(format.disposition())
                .filename(name, StandardCharsets.UTF_8).build().toString())
            .body(format.render(report.content()));
    }

    private ResponseEntity<?> refused(
        String field, String code, String given, @Nullable Object expected) {
        return problems.invalid(List.of(new Violation("/" + field, code, given, expected)));
    }

    private Map<String, Object> view(Report report) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", report.id());
        view.put("kind", report.kind());
        view.put("plan", report.plan());
        view.put("unit", report.unit());
        view.put("period", report.period());
        view.put("draft", report.draft());
        view.put("createdAt", report.createdAt());
        view.put("createdBy", report.createdBy());
        view.put("sha256", report.sha256());
        view.put("input", json.tree(report.input()));
        return view;
    }
}
