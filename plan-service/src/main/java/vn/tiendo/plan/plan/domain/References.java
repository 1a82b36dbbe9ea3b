package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Figures from other documents that the rule compares with; what is not there yet is asked for, never invented. */
public record References(@Nullable Baseline baseline, @Nullable Assignment assigned) {

    /** Mốc so sánh: what a change is measured from. */
    public record Baseline(BigDecimal value, @Nullable LocalDate asOf, @Nullable String source) {
    }

    /** Chỉ tiêu trên giao: the figure assigned from above. */
    public record Assignment(BigDecimal value, @Nullable String source) {
    }
}
