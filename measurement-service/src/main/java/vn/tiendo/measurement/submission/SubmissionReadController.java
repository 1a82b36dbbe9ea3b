package vn.tiendo.measurement.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.Authority;
import vn.tiendo.measurement.submission.domain.Comments;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.web.Query;

/** Reading one submission. */
@RestController
class SubmissionReadController {

    private final FindSubmissions submissions;
    private final HandIns handIns;
    private final Comments comments;
    private final Refusals refusals;
    private final Problems problems;

    SubmissionReadController(FindSubmissions submissions, HandIns handIns, Comments comments, Refusals refusals,
            Problems problems) {
        this.submissions = submissions;
        this.handIns = handIns;
        this.comments = comments;
        this.refusals = refusals;
        this.problems = problems;
    }

    @GetMapping("/api/v1/submissions/{plan}/{department}/{period}")
    ResponseEntity<?> get(@PathVariable String plan, @PathVariable String department, @PathVariable String period,
            HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        FindSubmissions.Found found = submissions.find(Action.READ, caller, SubmissionId.of(plan, department, period));
        Optional<Submission> submission = found.submission();
        return submission.isPresent() ? read(submission.get(), new Query(request::getParameter), caller)
                : refusals.answer(new Refusal.NotAllowed(found.decision()), List.of());
    }

    private ResponseEntity<?> read(Submission submission, Query query, Caller caller) {
        boolean warned = query.flag("warnings", false);
        if (!query.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
        }
        Map<String, Object> view = Authority.seesOnlyApproved(caller, submission.unit()) ? SubmissionView.whole(submission)
                : traced(submission, warned);
        return ResponseEntity.ok().eTag(Refusals.etag(submission)).body(view);
    }

    /** With what was said of it, and what is doubtful beside figures of before that need not be approved. */
    private Map<String, Object> traced(Submission submission, boolean warned) {
        Map<String, Object> view = SubmissionView.read(submission, comments.count(submission.id()));
        if (warned) {
            view.put("warnings", problems.errors(handIns.of(submission.id()).doubts(submission)));
        }
        return view;
    }
}
