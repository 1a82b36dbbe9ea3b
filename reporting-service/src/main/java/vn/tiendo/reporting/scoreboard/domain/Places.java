package vn.tiendo.reporting.scoreboard.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal places of numbers that people read. */
public final class Places {

    private static final MathContext FIRST_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

    private Places() {
    }

    /** The usual ones, or as many as it takes for what is not zero not to read as zero. */
    public static int of(BigDecimal number, int usual) {
        boolean lost = number.signum() != 0 && number.setScale(usual, RoundingMode.HALF_EVEN).signum() == 0;
        return lost ? number.round(FIRST_DIGIT).scale() : usual;
    }
}
