package vn.tiendo.measurement.submission;

import java.util.List;

import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Violation;

/** Refusals as what is wrong with one of many. */
final class RefusalViolations {

    private RefusalViolations() {
    }

    /** @throws IllegalStateException when it is no word on the filing, and trying again may help */
    static List<Violation> of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid(var violations) -> violations;
            case Refusal.NotAllowed(Decision.Denied(var reason, var expected)) ->
                List.of(new Violation("", reason.code(), null, String.join(", ", expected)));
            case Refusal.NotAllowed _, Refusal.NotFound _ -> List.of(new Violation("", "not-found", null, null));
            case Refusal.PlanClosed(var plan) -> List.of(new Violation("/plan", "plan-closed", plan, null));
            case Refusal.EntryClosed(var today, var last) -> List.of(new Violation("/period", "entry-closed",
                    today.toString(), last.toString()));
            case Refusal.WrongState(var state, var expected) -> List.of(new Violation("", "wrong-state", state.name(),
                    expected.stream().map(Enum::name).sorted().toList()));
            case Refusal.Busy _ -> throw new IllegalStateException("Others keep changing the same submission");
            case Refusal.Stale _, Refusal.StaleTemplate _, Refusal.KeyReused _, Refusal.KeyInWork _ ->
                throw new IllegalStateException("Nothing of a batch is refused so: " + refusal);
        };
    }
}
