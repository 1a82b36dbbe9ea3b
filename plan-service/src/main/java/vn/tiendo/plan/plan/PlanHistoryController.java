package vn.tiendo.plan.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.assignment.domain.FindAssigned;
import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.plan.domain.Difference;
import vn.tiendo.plan.plan.domain.FiguresFromAbove;
import vn.tiendo.plan.plan.domain.Gap;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.PlanComparison;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.plan.unit.domain.FindStaff;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Violation;

/** The versions of a plan, what changed between them, and what is missing. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class PlanHistoryController {

    private static final String AMENDMENT = "amendment";

    private final PlanDocuments plans;
    private final PlanHistory history;
    private final PrepareAmendment amendments;
    private final FindAssigned assigned;
    private final FindStaff staff;
    private final UnitOfPlan units;
    private final Refusals refusals;

    PlanHistoryController(PlanDocuments plans, PlanHistory history, PrepareAmendment amendments,
            FindAssigned assigned, FindStaff staff, UnitOfPlan units, Refusals refusals) {
        this.plans = plans;
        this.history = history;
        this.amendments = amendments;
        this.assigned = assigned;
        this.staff = staff;
        this.units = units;
        this.refusals = refusals;
    }

    @GetMapping("/versions")
    ResponseEntity<?> versions(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return read(id, caller, kept -> items(history.of(kept).stream().map(PlanVersion::form).toList()));
    }

    @GetMapping("/versions/{version}")
    ResponseEntity<?> version(@PathVariable String id, @PathVariable long version,
            @AuthenticationPrincipal Caller caller) {
        return read(id, caller, kept -> history.find(kept, version).<ResponseEntity<?>>map(PlanReplies::shown)
                .orElseGet(refusals::absent));
    }

    @GetMapping("/gaps")
    ResponseEntity<?> gaps(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        var words = PlanWords.ofCaller();
        return read(id, caller, kept -> items(Gap.of(completed(kept), staffed(kept)).stream().map(each -> new Form()
                .with("target", each.target()).with("kind", each.kind()).with("words", words.of(each)).map()).toList()));
    }

    private Set<String> staffed(KeptPlan kept) {
        return staff.staffed(kept.plan().unit(), units.today());
    }

    /** What was assigned to the unit of a draft is missing no more: it is taken in when the draft is put in force. */
    private Plan completed(KeptPlan kept) {
        var plan = kept.plan();
        return kept.state() == PlanState.DRAFT
                ? FiguresFromAbove.completing(plan, assigned.of(plan.unit(), plan.year())) : plan;
    }

    /**
     * What changed.
     *
     * @param from a version
     * @param to a later or earlier version, or the open amendment; the plan as it is now unless said
     */
    @GetMapping("/changes")
    ResponseEntity<?> changes(@PathVariable String id, @RequestParam long from,
            @RequestParam(required = false) @Nullable String to, @AuthenticationPrincipal Caller caller) {
        if (to != null && !to.equals(AMENDMENT) && !to.matches("[0-9]{1,18}")) {
            return refusals.badRequest(new Violation("/to", "unknown-value", to, List.of(AMENDMENT, "1, 2, …")));
        }
        return read(id, caller, kept -> changes(kept, from, to, caller));
    }

    private ResponseEntity<?> changes(KeptPlan kept, long from, @Nullable String to, Caller caller) {
        var before = history.find(kept, from).map(KeptPlan::plan);
        var after = to == null ? Optional.of(kept.plan()) : to(kept, to, caller);
        return before.isEmpty() || after.isEmpty() ? refusals.absent() : items(PlanComparison.between(before.get(),
                after.get()).stream().map(each -> form(each, PlanWords.ofCaller())).toList());
    }

    private Optional<Plan> to(KeptPlan kept, String to, Caller caller) {
        if (!to.equals(AMENDMENT)) {
            return history.find(kept, Long.parseLong(to)).map(KeptPlan::plan);
        }
        var decision = Authority.decide(caller, Action.READ, new Resource.Draft(kept.plan().unit()));
        return decision instanceof Decision.Allowed ? amendments.open(kept).map(each -> each.content()) : Optional.empty();
    }

    private ResponseEntity<?> read(String id, Caller caller, Function<KeptPlan, ResponseEntity<?>> answer) {
        var kept = plans.find(id);
        return kept.isEmpty() ? refusals.absent() : switch (Authority.decide(caller, Action.READ, PlanResource.of(kept.get()))) {
            case Decision.Allowed() -> answer.apply(kept.get());
            case Decision refusal -> refusals.refused(refusal);
        };
    }

    private static Map<String, Object> form(Difference each, PlanWords words) {
        var subject = each.subject();
        return new Form().with("section", subject.kind() == Difference.Subject.Kind.SECTION ? subject.id() : null)
                .with("target", subject.kind() == Difference.Subject.Kind.TARGET ? subject.id() : null)
                .with("field", each.field()).with("before", each.before()).with("after", each.after())
                .with("words", words.of(each)).map();
    }

    private static ResponseEntity<?> items(List<Map<String, Object>> items) {
        return ResponseEntity.ok(Map.of("items", items));
    }
}
