package vn.tiendo.measurement.delegation.domain;

/**
 * Whom a delegation concerns.
 *
 * @param officer who acts
 * @param department acted for
 */
public record Subject(String unit, String officer, String department) {

    public static Subject of(Delegation delegation) {
        return new Subject(delegation.unit(), delegation.officer(), delegation.department());
    }
}
