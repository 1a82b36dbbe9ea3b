package vn.tiendo.reporting.comparison.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.comparison.domain.Comparison.Ranked;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.LinkedVerdict;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Verdict.Standing;
import vn.tiendo.reporting.verdict.domain.SharedIndicator;
import vn.tiendo.reporting.verdict.domain.SharedIndicator.Given;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {

    private static final Period JUNE = Period.month(2024, 6);

    private static Given given(String unit, Standing standing, String value) {
        return new Given(unit, "Phường " + unit, standing, value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
                List.of());
    }

    private static LinkedVerdict verdict(String unit, String title, Status status, String share) {
        return new LinkedVerdict("bhyt", unit, "Phường " + unit, unit + "-2024", "XH-1", title, "%", JUNE, status, null, null, "%",
                share.isEmpty() ? null : new BigDecimal(share), share.isEmpty() ? null : new BigDecimal(share),
                BigDecimal.ONE, Instant.EPOCH);
    }

    private static Comparison comparison(List<LinkedVerdict> verdicts, Given... units) {
        return Comparison.of(new SharedIndicator("city", 2024, "bhyt", "%", JUNE, Optional.of(BigDecimal.TEN), List.of(units)), verdicts);
    }

    @Test
    void equalValuesShareARankAndWhoHasNoneComesLast() {
        Comparison comparison = comparison(List.of(), given("z", Standing.MISSING, ""), given("b", Standing.IN, "90"),
                given("a", Standing.IN, "90"), given("c", Standing.IN, "95"), given("d", Standing.INCOMPLETE, "10"));

        assertThat(comparison.units()).extracting(Ranked::unit).containsExactly("c", "a", "b", "d", "z");
        assertThat(comparison.units()).extracting(Ranked::rank).containsExactly(1, 2, 2, 4, null);
    }

    @Test
    void anOutlierLiesFarFromTheOthers() {
        Comparison comparison = comparison(List.of(), given("a", Standing.IN, "90"), given("b", Standing.IN, "91"),
                given("c", Standing.IN, "92"), given("d", Standing.IN, "93"), given("e", Standing.IN, "12"));

        assertThat(comparison.units().stream().filter(Ranked::outlier).map(Ranked::unit)).containsExactly("e");
        assertThat(comparison(List.of(), given("a", Standing.IN, "90"), given("b", Standing.IN, "1")).units())
                .noneMatch(Ranked::outlier);
    }

    @Test
    void quartilesAreThoseOfASpreadsheet() {
        Distribution four = Distribution.of(Stream.of("1", "2", "4", "7").map(BigDecimal::new)).orElseThrow();

        assertThat(four.lowerQuartile()).isEqualByComparingTo("1.75");
        assertThat(four.median()).isEqualByComparingTo("3");
        assertThat(four.upperQuartile()).isEqualByComparingTo("4.75");
        assertThat(Distribution.of(Stream.of(BigDecimal.TEN)).orElseThrow().median()).isEqualByComparingTo("10");
        assertThat(Distribution.of(Stream.empty())).isEmpty();
    }

    @Test
    void itIsCalledAsMostOfTheUnitsCallIt() {
        Comparison comparison = comparison(List.of(verdict("a", "Tỷ lệ BHYT", Status.MET, ""), verdict("b", "BHYT", Status.MET, ""),
                verdict("c", "Tỷ lệ BHYT", Status.AT_RISK, "")), given("a", Standing.IN, "90"), given("b", Standing.IN, "90"),
                given("c", Standing.IN, "90"));

        assertThat(comparison.title()).isEqualTo("Tỷ lệ BHYT");
        assertThat(comparison.counts()).isEqualTo(Map.of(Status.MET, 2, Status.AT_RISK, 1));
    }

    @Test
    void whatIsNotKnownIsNotCountedAsZero() {
        Overview overview = Overview.of("city", 2024, List.of(verdict("a", "BHYT", Status.ON_TRACK, "80"),
                verdict("b", "BHYT", Status.NO_DATA, "")));

        assertThat(overview.indicators()).singleElement().satisfies(one -> {
            assertThat(one.units()).isEqualTo(2);
            assertThat(one.known()).isEqualTo(1);
            assertThat(one.attained()).extracting(Distribution::median).isEqualTo(new BigDecimal("80"));
        });
    }
}
