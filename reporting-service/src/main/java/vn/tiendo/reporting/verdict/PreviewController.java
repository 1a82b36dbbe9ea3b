package vn.tiendo.reporting.verdict;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.verdict.domain.Preview;

/** Verdicts of figures that are being entered: nothing is stored. Handlers block on the store: they run on virtual threads. */
@RestController
class PreviewController {

    private final ReadEvidence copies;
    private final Thresholds thresholds;
    private final FiguresBelow below;
    private final Problems problems;
    private final DecisionProblems refusals;
    private final InstantSource clock;

    PreviewController(ReadEvidence copies, Thresholds thresholds, FiguresBelow below, Problems problems,
            DecisionProblems refusals, InstantSource clock) {
        this.copies = copies;
        this.thresholds = thresholds;
        this.below = below;
        this.problems = problems;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** @param period at whose end they stand */
    private record Previewed(Period period, List<Verdict> verdicts) {
    }

    @PostMapping(path = "/api/v1/scoreboards/{id}/verdicts:preview", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> preview(@PathVariable String id, @RequestBody JsonNode body, @AuthenticationPrincipal Caller caller) {
        PlanEvidence evidence = copies.read(id);
        @Nullable Plan plan = evidence.plan();
        if (plan == null) {
            return problems.of(HttpStatus.NOT_FOUND);
        }
        Decision decision = Authority.decide(caller, Action.READ_PROVISIONAL, plan.unitPath());
        if (!(decision instanceof Decision.Allowed)) {
            return refusals.of(decision);
        }
        Instant now = clock.instant();
        PreviewRequest request = PreviewRequest.read(body, plan);
        Optional<Submission> given = request.submission(now);
        return given.isEmpty() ? problems.invalid(request.body().violations()) : ResponseEntity.ok(new Previewed(
                given.get().period(), Preview.of(evidence, given.get(), thresholds, below, now)));
    }
}
