package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Verdict.AgainstAssigned;

/**
 * What the rule of a target says about its figures, before it is dated and signed as a verdict.
 *
 * @param attainment how far the requirement of the year is fulfilled, 0 to 100 per cent; null where no number says it, or nothing
 *     is decided
 */
record Finding(Status status, @Nullable BigDecimal attained, @Nullable String unit, @Nullable BigDecimal required,
        @Nullable BigDecimal expected, boolean finalForYear, @Nullable BigDecimal attainment, Sentence explanation) {

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    Finding {
        attainment = status.judged() ? attainment : null;
    }

    static Finding inWords(Status status, Text explanation) {
        return new Finding(status, null, null, null, null, false, null, Sentence.of(explanation));
    }

    Finding adding(Text more) {
        return adding(Sentence.of(more));
    }

    Finding adding(Sentence more) {
        return new Finding(status, attained, unit, required, expected, finalForYear, attainment, explanation.then(more));
    }

    Finding forGood() {
        return new Finding(status, attained, unit, required, expected, true, attainment, explanation);
    }

    /** Whatever comes later. */
    Finding lost(Text why) {
        return new Finding(Status.MISSED, attained, unit, required, null, true, attainment, explanation.then(Sentence.of(why)));
    }

    /** Empty without a number to hold against it. */
    Optional<AgainstAssigned> againstAssigned() {
        return required == null ? Optional.empty()
                : Optional.of(new AgainstAssigned(status, required, expected, share(), finalForYear, explanation.said()));
    }

    /** Of a year of which nothing comes later. */
    Finding closed() {
        return status.attained() || status == Status.MISSED ? forGood() : this;
    }

    /** Per cent of what is required for the year. */
    @Nullable BigDecimal share() {
        if (attained == null || required == null || required.signum() == 0) {
            return null;
        }
        return Level.quotient(attained.multiply(WHOLE), required);
    }
}
