package vn.tiendo.plan.plan.domain;

import java.util.List;

import vn.tiendo.plan.check.Flaw;

/** Judges a plan by the whole rule book. */
public final class PlanChecks {

    private PlanChecks() {
    }

    public static List<Flaw> flaws(PlanUnderCheck plan) {
        return PlanCheck.ALL.stream().flatMap(check -> check.flaws(plan))
                .filter(flaw -> plan.readable(flaw.pointer())).distinct().toList();
    }
}
