package vn.tiendo.measurement.plan.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the figures of several targets hang together in each period.
 *
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

    /** The left one first. */
    public Stream<String> targets() {
        return Stream.concat(Stream.of(left), right.stream());
    }

    /** KT-1 = KT-1.a + KT-1.b: the same in every language. */
    public String shown() {
        return left + " " + operator.sign + " " + String.join(" + ", right);
    }
}
