package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How far a figure may be from earlier ones.
 *
 * @param factor times as much, or as little, that is still usual; above 1
 * @param small differences that are never doubted nor to be explained: so many occurrences, or points of a share
 * @param explainOver per cent of change against the last period that has to be explained where the target does not say
 *        it; absent: none
 */
public record ChangeLimits(BigDecimal factor, BigDecimal small, @Nullable BigDecimal explainOver) {
}
