package vn.tiendo.reporting.scoreboard.domain;

import java.math.BigDecimal;

/** From which share of what is expected a target counts as on track, and from which as at risk. */
public record Thresholds(BigDecimal onTrack, BigDecimal atRisk) {

    public static final Thresholds DEFAULT = new Thresholds(new BigDecimal("0.95"), new BigDecimal("0.80"));
}
