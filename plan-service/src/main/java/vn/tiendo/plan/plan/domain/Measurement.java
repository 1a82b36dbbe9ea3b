package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What is measured, in what, and when.
 *
 * @param indicator code in the catalogue, by which the figures are laid beside those of other units
 * @param unitOfMeasure of the reported number, such as đồng, vụ
 * @param partOfWhole the numerator is a part of the denominator, so more than 100 % is an entry error
 * @param numerator what is counted, for ratios
 * @param denominator out of what, for ratios
 * @param partsAggregation how the figures of all who report, or of the units below, make one; none for a composite target
 * @param sumOf code of the indicator whose figures of the units below make those of this target; nobody reports them here
 * @param measuredFrom none where figures are reported or put together from others
 * @param explainChangeOver per cent of change against the last period that has to be explained; none: as is usual in the
 *        installation
 * @param schedule none for a composite target
 */
public record Measurement(Measure measure, @Nullable String indicator, @Nullable String unitOfMeasure,
        boolean partOfWhole, @Nullable String numerator, @Nullable String denominator,
        @Nullable PartsAggregation partsAggregation, @Nullable String sumOf, @Nullable MeasuredFrom measuredFrom,
        @Nullable BigDecimal explainChangeOver, @Nullable Schedule schedule) {

    /** Whether what is judged is not reported to this plan, and no criterion either. */
    boolean derived() {
        return sumOf != null || measuredFrom != null;
    }
}
