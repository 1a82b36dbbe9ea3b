package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** What the rule of a target says about its figures, before it is dated and signed as a verdict. */
record Finding(Status status, @Nullable BigDecimal attained, @Nullable String unit, @Nullable BigDecimal required,
        @Nullable BigDecimal expected, boolean finalForYear, Text explanation) {

    static Finding inWords(Status status, Text explanation) {
        return new Finding(status, null, null, null, null, false, explanation);
    }

    Finding adding(Text more) {
        return new Finding(status, attained, unit, required, expected, finalForYear, explanation.then(more));
    }

    Finding forGood() {
        return new Finding(status, attained, unit, required, expected, true, explanation);
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
        return Level.quotient(attained.multiply(BigDecimal.valueOf(100)), required);
    }
}
