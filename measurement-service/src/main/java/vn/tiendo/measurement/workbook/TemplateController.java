package vn.tiendo.measurement.workbook;

import java.util.Locale;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.measurement.workbook.domain.Template;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;

/** Templates to fill. */
@RestController
class TemplateController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MakeTemplate templates;
    private final Problems problems;
    private final DecisionProblems decisions;

    TemplateController(MakeTemplate templates, Problems problems, DecisionProblems decisions) {
        this.templates = templates;
        this.problems = problems;
        this.decisions = decisions;
    }

    @GetMapping("/api/v1/submissions/{plan}/{department}/{period}/template.xlsx")
    ResponseEntity<?> get(@PathVariable String plan, @PathVariable String department, @PathVariable String period,
            Locale language, @AuthenticationPrincipal Caller caller) {
        MakeTemplate.Made made = templates.make(plan, department, period, caller);
        if (!(made.decision() instanceof Decision.Allowed)) {
            return decisions.of(made.decision());
        }
        return made.template().<ResponseEntity<?>>map(template -> file(template, language))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> file(Template template, Locale language) {
        SubmissionId id = template.id();
        String name = String.join(".", id.plan(), id.department(), id.period().toString(), "xlsx");
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(new TemplateWorkbook(template, language).write());
    }
}
