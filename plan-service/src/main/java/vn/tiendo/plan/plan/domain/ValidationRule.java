package vn.tiendo.plan.plan.domain;

import java.util.List;

/**
 * How the figures of several targets hang together in each period, whatever they are.
 *
 * @param id within the plan
 * @param left a target
 * @param right targets whose figures are added up
 */
public record ValidationRule(String id, String left, Operator operator, List<String> right) {

    public ValidationRule {
        right = List.copyOf(right);
    }

    /** How the figure on the left stands to the sum on the right. */
    public enum Operator {

        NOT_ABOVE("≤"), SUM_OF("=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    /** KT-1 = KT-1.a + KT-1.b: the same in every language. */
    String shown() {
        return left + " " + operator.sign + " " + String.join(" + ", right);
    }
}
