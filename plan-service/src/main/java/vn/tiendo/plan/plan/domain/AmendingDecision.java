package vn.tiendo.plan.plan.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Nghị quyết sửa đổi: the decision that amends a plan in force.
 *
 * @param effectiveFrom first day on which the amended plan counts; it may lie before the decision
 */
public record AmendingDecision(String number, LocalDate date, @Nullable String issuer, String reason,
        LocalDate effectiveFrom) {
}
