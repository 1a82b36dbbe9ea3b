package vn.tiendo.measurement.plan;

import org.bson.Document;

import vn.tiendo.measurement.plan.domain.ValidationRule;
import vn.tiendo.measurement.plan.domain.ValidationRule.Operator;

/** A validation rule as it is stored. */
final class ValidationRuleForm {

    private ValidationRuleForm() {
    }

    static Document of(ValidationRule rule) {
        return new Document("id", rule.id()).append("left", rule.left()).append("operator", rule.operator().name())
                .append("right", rule.right());
    }

    static ValidationRule read(Document stored) {
        return new ValidationRule(stored.getString("id"), stored.getString("left"),
                Operator.valueOf(stored.getString("operator")), stored.getList("right", String.class));
    }
}
