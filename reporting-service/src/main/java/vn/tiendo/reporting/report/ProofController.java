package vn.tiendo.reporting.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.platform.problem.Problems;
import vn.tiendo.reporting.publicpage.domain.ShowProof;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.table.domain.Table.Language;

/**
 * What somebody may ask who holds a report: whether it was issued. The id stands on the paper and cannot be guessed; drafts
 * have no proof. Handlers block on the store: they run on virtual threads.
 */
@RestController
class ProofController {

    private final ReportDocuments reports;
    private final ReportView views;
    private final Issues issues;
    private final ShowProof pages;
    private final VerifyFile verifyFile;
    private final Problems problems;

    ProofController(ReportDocuments reports, ReportView views, Issues issues, ShowProof pages, VerifyFile verifyFile, Problems problems) {
        this.reports = reports;
        this.views = views;
        this.issues = issues;
        this.pages = pages;
        this.verifyFile = verifyFile;
        this.problems = problems;
    }

    /** A page for browsers, data for everything else. */
    @GetMapping(path = "/api/v1/reports/{id}/proof", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<?> proof(@PathVariable String id, @RequestParam(defaultValue = "vi") String lang,
        @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accepted) {
        Optional<Report> report = reports.find(id).filter(found -> found.issued() != null);
        return accepted.contains(MediaType.TEXT_HTML_VALUE) ? page(report, lang.equals("en") ? Language.EN : Language.VI)
            : report.<ResponseEntity<?>>map(found -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(proof(found)))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<?> page(Optional<Report> report, Language language) {
        String page = report.map(found -> pages.of(issues.issue(found), found.plan(),
                new ShowProof.Issuer(found.unit(), found.input().unitName()), language))
            .orElseGet(() -> pages.none(language));
        return ResponseEntity.status(report.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
            .contentType(DocumentFormat.HTML.mediaType()).body(page.getBytes(StandardCharsets.UTF_8));
    }

    /** The file as it is, whatever it is. */
    @PostMapping(path = "/api/v1/reports:verify", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> verify(@RequestBody byte[] file) {
        VerifyFile.Finding finding = verifyFile.verify(file);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sha256", finding.sha256());
        switch (finding) {
            case VerifyFile.AsIssued(_, var report, var kept) -> {
                answer.put("result", "AS_ISSUED");
                answer.put("format", kept.format());
                answer.put("report", proof(report));
            }
            case VerifyFile.Altered(_, var report, var carriesItsData) -> {
                answer.put("result", "ALTERED");
                answer.put("carriesItsData", carriesItsData);
                answer.put("report", proof(report));
            }
            case VerifyFile.Unknown(_) -> answer.put("result", "UNKNOWN");
        }
        return answer;
    }

    private Map<String, Object> proof(Report report) {
        return views.proof(report).orElseThrow();
    }
}
