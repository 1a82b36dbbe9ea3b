package vn.tiendo.reporting.evidence.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a figure says. */
public sealed interface Value {

    record Number(BigDecimal number) implements Value {
    }

    record Ratio(BigDecimal numerator, BigDecimal denominator) implements Value {
    }

    record Count(BigDecimal count) implements Value {
    }

    record Rating(String grade) implements Value {
    }

    /** @param on the day it was done, if it was and is known */
    record Done(boolean done, @Nullable LocalDate on) implements Value {
    }

    record Narrative(Assessment assessment, @Nullable String ground) implements Value {
    }

    record Components(Map<String, BigDecimal> components) implements Value {
    }

    /** The department answered that it has no figure. Neither zero nor missing. */
    record NoData(String reason, @Nullable String note) implements Value {
    }

    /** Best first. */
    enum Assessment { ACHIEVED, PARTLY, NOT_ACHIEVED }
}
