package vn.tiendo.plan.plan.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Nghị quyết by which the council adopts the plan. */
public record Resolution(String number, LocalDate date, String issuer, @Nullable String session,
        @Nullable LocalDate effectiveFrom) {
}
