package vn.tiendo.plan.plan;

import java.util.Map;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.plan.domain.AmendingDecision;
import vn.tiendo.platform.input.Input;

/** Amending decision ↔ its form. */
final class DecisionForm {

    private DecisionForm() {
    }

    static AmendingDecision read(Input in) {
        in.only("number", "date", "issuer", "reason", "effectiveFrom");
        return new AmendingDecision(in.text("number"), in.date("date"), in.optionalText("issuer").orElse(null),
                in.text("reason"), in.date("effectiveFrom"));
    }

    static Map<String, Object> write(AmendingDecision decision) {
        return new Form().with("number", decision.number()).with("date", decision.date())
                .with("issuer", decision.issuer()).with("reason", decision.reason())
                .with("effectiveFrom", decision.effectiveFrom()).map();
    }
}
