package vn.tiendo.reporting.verdict;

import java.math.BigDecimal;

import org.springframework.boot.context.properties.ConfigurationProperties;

import vn.tiendo.reporting.scoreboard.domain.Thresholds;

/**
 * Where the lines between on track, at risk and off track lie.
 *
 * @param onTrack share of what is expected by now from which a target is on track
 * @param atRisk share from which it is at risk, below it is off track
 */
@ConfigurationProperties("tiendo.verdicts")
record VerdictProperties(BigDecimal onTrack, BigDecimal atRisk) {

    Thresholds thresholds() {
        return new Thresholds(onTrack, atRisk);
    }
}
