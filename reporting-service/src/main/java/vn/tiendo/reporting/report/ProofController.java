package vn.tiendo.reporting.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.platform.problem.Problems;
import vn.tiendo.reporting.report.domain.Report;

/**
 * What somebody may ask who holds a report: whether it was issued. The id stands on the paper and cannot be guessed; drafts
 * have no proof. Handlers block on the store: they run on virtual threads.
 */
@RestController
class ProofController {

    private final ReportDocuments reports;
    private final ReportView views;
    private final VerifyFile verifyFile;
    private final Problems problems;

    ProofController(ReportDocuments reports, ReportView views, VerifyFile verifyFile, Problems problems) {
        this.reports = reports;
        this.views = views;
        this.verifyFile = verifyFile;
        this.problems = problems;
    }

    @GetMapping(path = "/api/v1/reports/{id}/proof", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> proof(@PathVariable String id) {
        Optional<Map<String, Object>> proof = reports.find(id).flatMap(views::proof);
        return proof.isPresent() ? ResponseEntity.ok(proof.get()) : problems.of(HttpStatus.NOT_FOUND);
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
