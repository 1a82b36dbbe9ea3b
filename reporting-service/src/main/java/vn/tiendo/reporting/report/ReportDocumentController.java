package vn.tiendo.reporting.report;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.table.domain.WriteTable;

/** Reports as documents. Handlers block on the store: they run on virtual threads. */
@RestController
class ReportDocumentController {

    private final ReadReport readReport;
    private final ReportFiles files;
    private final WriteTable tables;
    private final Problems problems;
    private final AuditTrail audit;
    private final InstantSource clock;

    ReportDocumentController(ReadReport readReport, ReportFiles files, WriteTable tables, Problems problems, AuditTrail audit,
        InstantSource clock) {
        this.readReport = readReport;
        this.files = files;
        this.tables = tables;
        this.problems = problems;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/v1/reports/{id}/document")
    ResponseEntity<?> document(@PathVariable String id, @RequestParam(defaultValue = "docx") String format,
        @AuthenticationPrincipal Caller caller) {
        Optional<DocumentFormat> document = DocumentFormat.named(format);
        if (document.isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request",
                List.of(new Violation("/format", "unknown-value", format, DocumentFormat.names())));
        }
        return readReport.read(id, caller, report -> exported(report, caller, file(report, document.get())));
    }

    /** Once the document is there: what could not be written was not handed out. */
    private ResponseEntity<?> exported(Report report, Caller caller, ResponseEntity<?> file) {
        audit.note(Deed.done("report.export", report.id(), report.unit(), null, caller, clock.instant()));
        return file;
    }

    private ResponseEntity<?> file(Report report, DocumentFormat format) {
        return ResponseEntity.ok()
            .contentType(format.mediaType())
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.builder(format.disposition())
                .filename(report.fileName() + "." + format.extension(), StandardCharsets.UTF_8).build().toString())
            .body(content(report, format));
    }

    /** What was issued is never written again. */
    private byte[] content(Report report, DocumentFormat format) {
        return Optional.ofNullable(report.issued()).flatMap(issue -> issue.file(format.extension())).map(files::read)
            .orElseGet(() -> format.render(report, tables));
    }
}
