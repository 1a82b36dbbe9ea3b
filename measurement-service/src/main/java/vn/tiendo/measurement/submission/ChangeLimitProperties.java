package vn.tiendo.measurement.submission;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.tiendo.measurement.submission.domain.ChangeLimits;

/**
 * How far a figure may be from earlier ones; see {@link ChangeLimits}.
 *
 * @param factor times as much, or as little, without a warning; above 1
 * @param small differences that are never told: so many occurrences, or points of a share
 * @param explainOver per cent against the last period that has to be explained; absent: only where the plan says so
 */
@ConfigurationProperties("tiendo.change-limits")
record ChangeLimitProperties(@DefaultValue("3") BigDecimal factor, @DefaultValue("5") BigDecimal small,
        @Nullable BigDecimal explainOver) {

    ChangeLimitProperties {
        if (factor.compareTo(BigDecimal.ONE) <= 0) {
            throw new IllegalArgumentException("tiendo.change-limits.factor is above 1, not " + factor);
        }
        if (small.signum() < 0) {
            throw new IllegalArgumentException("tiendo.change-limits.small is 0 or more, not " + small);
        }
        if (explainOver != null && explainOver.signum() <= 0) {
            throw new IllegalArgumentException("tiendo.change-limits.explain-over is above 0, not " + explainOver);
        }
    }

    ChangeLimits limits() {
        return new ChangeLimits(factor, small, explainOver);
    }
}
