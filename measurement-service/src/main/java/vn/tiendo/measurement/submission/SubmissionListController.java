package vn.tiendo.measurement.submission;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.submission.domain.Authority;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Query;

/** Pages of submissions. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionListController {

    private final FindSubmissions submissions;
    private final Problems problems;
    private final Refusals refusals;

    SubmissionListController(FindSubmissions submissions, Problems problems, Refusals refusals) {
        this.submissions = submissions;
        this.problems = problems;
        this.refusals = refusals;
    }

    @GetMapping
    ResponseEntity<?> list(HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        if (!(Authority.read(caller) instanceof Decision.Allowed)) {
            return refusals.answer(new Refusal.NotAllowed(Authority.read(caller)), List.of());
        }
        Query query = new Query(request::getParameter);
        int limit = query.limit();
        FindSubmissions.Wanted wanted = new FindSubmissions.Wanted(query.text("plan").orElse(null), query.text("department").orElse(null),
                query.read("period", Period::parse, "malformed-period", Period.FORMS).orElse(null),
                query.constant("state", State.class).orElse(null), query.text("after").orElse(null), limit + 1);
        if (!query.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
        }
        List<Submission> found = submissions.list(caller, wanted);
        return ResponseEntity.ok(
                Page.of(found, limit, submission -> submission.id().toString()).map(SubmissionView::summary));
    }
}
