package vn.tiendo.plan.resolution.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Who resolved what and when; what the text leaves blank is null.
 *
 * @param number "34/NQ-HĐND"
 * @param year of the plan, not of the resolution
 * @param session "Khóa XII, kỳ họp thứ 8"
 */
public record Letterhead(@Nullable String issuer, @Nullable String number, @Nullable LocalDate date,
        @Nullable Integer year, @Nullable String session, @Nullable String title) {

    /** Whether the text has the look of a resolution. */
    boolean isThere() {
        return issuer != null || number != null || title != null;
    }
}
