package vn.tiendo.reporting.evidence.domain;

import java.math.BigDecimal;

/** @param inclusive false for "trên 80 %": the bound itself does not do */
public record Bound(BigDecimal value, boolean inclusive) {

    public boolean heldFromAbove(BigDecimal figure) {
        int order = figure.compareTo(value);
        return inclusive ? order >= 0 : order > 0;
    }

    public boolean heldFromBelow(BigDecimal figure) {
        int order = figure.compareTo(value);
        return inclusive ? order <= 0 : order < 0;
    }
}
