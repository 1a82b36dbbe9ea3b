package vn.tiendo.plan.plan;

import java.util.Map;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.form.Required;
import vn.tiendo.plan.plan.domain.ValidationRule;
import vn.tiendo.plan.plan.domain.ValidationRule.Operator;
import vn.tiendo.platform.input.Input;

/** Validation rule ↔ its form. */
final class ValidationRuleForm {

    private ValidationRuleForm() {
    }

    static ValidationRule read(Input in) {
        in.only("id", "left", "operator", "right");
        return new ValidationRule(in.text("id"), in.text("left"), in.oneOf("operator", Operator.class, Operator.NOT_ABOVE),
                Required.texts(in, "right"));
    }

    static Map<String, Object> write(ValidationRule rule) {
        return new Form().with("id", rule.id()).with("left", rule.left()).with("operator", rule.operator())
                .with("right", rule.right()).map();
    }
}
