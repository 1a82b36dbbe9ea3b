package vn.tiendo.plan.plan;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.plan.domain.Amendment;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Precondition;

/** What is answered over HTTP to what came of a wish. */
@Component
class PlanReplies {

    private static final String OUTDATED = "amendment-outdated";

    private final Refusals refusals;

    PlanReplies(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * Puts an answer into a response.
     *
     * @param seen the version that the caller named
     * @param unread what could not be read of the request
     */
    ResponseEntity<?> to(PlanAnswer answer, Precondition seen, List<Violation> unread) {
        return switch (answer) {
            case PlanAnswer.Kept(KeptPlan kept) -> shown(kept);
            case PlanAnswer.Prepared(Amendment amendment, boolean begun) -> begun ? begun(amendment) : shown(amendment);
            case PlanAnswer.Checked(Amendment amendment) -> ResponseEntity.ok(AmendmentForm.write(amendment));
            case PlanAnswer.Withdrawn _ -> ResponseEntity.noContent().build();
            case PlanAnswer.Invalid invalid -> refusals.invalid(unread, invalid.flaws());
            case PlanAnswer.Exists exists -> refusals.conflict(new Violation("/id", "plan-exists", exists.id(), null));
            case PlanAnswer.Stale stale -> refusals.stale(seen, "plan", stale.current().version(),
                    PlanForm.write(stale.current()));
            case PlanAnswer.AmendmentStale stale -> stale(seen, stale);
            case PlanAnswer.WrongState wrong -> refusals.wrongState(wrong.current().state(), wrong.needed());
            case PlanAnswer.Outdated(long basedOn, long current) -> refusals.conflict(OUTDATED,
                    List.of(new Violation("/basedOn", OUTDATED, basedOn, current)));
            case PlanAnswer.AssignedAlready(var flaws) -> refusals.conflict("assigned-already", Refusals.violations(flaws));
            case PlanAnswer.VersionMissing _ -> refusals.preconditionRequired();
            case PlanAnswer.Refused refused -> refusals.refused(refused.refusal());
            case PlanAnswer.Absent _ -> refusals.absent();
        };
    }

    /** The same for a new draft, which has an address from now on. */
    ResponseEntity<?> drafted(PlanAnswer answer, boolean dryRun, List<Violation> unread) {
        return answer instanceof PlanAnswer.Kept(KeptPlan kept) && !dryRun
                ? ResponseEntity.created(URI.create("/api/v1/plans/" + kept.plan().id()))
                        .eTag(Precondition.etagOf(kept.version())).body(PlanForm.write(kept))
                : to(answer, Precondition.NONE, unread);
    }

    private ResponseEntity<?> stale(Precondition seen, PlanAnswer.AmendmentStale stale) {
        var current = stale.current();
        return current == null ? refusals.stale(seen, "amendment", null, Map.of())
                : refusals.stale(seen, "amendment", current.version(), AmendmentForm.write(current));
    }

    /** One that was only checked has no version that could be named. */
    static ResponseEntity<Map<String, Object>> shown(KeptPlan kept) {
        if (kept.version() == 0) {
            return ResponseEntity.ok(PlanForm.write(kept));
        }
        return ResponseEntity.ok().eTag(Precondition.etagOf(kept.version())).body(PlanForm.write(kept));
    }

    static ResponseEntity<Map<String, Object>> shown(Amendment amendment) {
        return ResponseEntity.ok().eTag(Precondition.etagOf(amendment.version())).body(AmendmentForm.write(amendment));
    }

    private static ResponseEntity<Map<String, Object>> begun(Amendment amendment) {
        return ResponseEntity.created(URI.create("/api/v1/plans/" + amendment.content().id() + "/amendment"))
                .eTag(Precondition.etagOf(amendment.version())).body(AmendmentForm.write(amendment));
    }
}
