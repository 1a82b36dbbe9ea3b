package vn.tiendo.plan.indicator;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.indicator.domain.KeptIndicator;
import vn.tiendo.platform.caller.Decision;

/** What comes of a wish to keep an indicator. */
sealed interface IndicatorAnswer {

    /** Stored, or already as wished. */
    record Kept(KeptIndicator indicator, boolean created) implements IndicatorAnswer {
    }

    /** Nothing stored: the content is not acceptable. */
    record Invalid(List<Flaw> flaws) implements IndicatorAnswer {
    }

    /** Nothing stored: the indicator is not as the caller saw it. */
    record Stale(@Nullable KeptIndicator current) implements IndicatorAnswer {
    }

    /** Nothing stored: not for this caller. */
    record Refused(Decision refusal) implements IndicatorAnswer {
    }
}
