package vn.tiendo.reporting.alert.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.reporting.alert.domain.Alert.Kind;
import vn.tiendo.reporting.alert.domain.IssuedReports.Made;
import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Submission.State;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.verdict.domain.Given;
import vn.tiendo.reporting.verdict.domain.Rollup;

import static org.assertj.core.api.Assertions.assertThat;

class RaiseTest {

    private static final Instant AT = Instant.parse("2024-07-08T01:00:00Z");
    private static final IssuedReports NONE = (_, _, _) -> Optional.empty();

    private static Verdict verdict(Status status, boolean finalForYear, Basis basis, int attained) {
        return new Verdict("T", status, basis, Period.month(2024, 6), BigDecimal.valueOf(attained), null, null, null, null,
                finalForYear, 1, "AT_LEAST", 2, Thresholds.DEFAULT, List.of(), List.of(), null, null, null, new Text("Vì sao.", "Why."), AT);
    }

    private static ToldVerdict told(@Nullable Status before, Verdict after, @Nullable String submission) {
        return new ToldVerdict("p-2024", "p", List.of("city", "p"), "KT", "van-phong", "T", "Chỉ tiêu T",
                before == null ? null : new ToldVerdict.Before(before, BigDecimal.ONE), after, submission, 7, AT);
    }

    @ParameterizedTest
    @CsvSource({"ON_TRACK, AT_RISK, true", "MET, OFF_TRACK, true", "AT_RISK, MISSED, true", "EXCEEDED, ON_TRACK, true",
            "EXCEEDED, MET, false", "OFF_TRACK, AT_RISK, false", "OFF_TRACK, OFF_TRACK, false", "NOT_DUE, OFF_TRACK, false",
            "ON_TRACK, NO_DATA, false", "NO_DATA, ON_TRACK, false"})
    void whatStandsWorseIsAlerted(Status before, Status after, boolean alerted) {
        List<Alert> alerts = Raise.of(told(before, verdict(after, false, Basis.PROVISIONAL, 1), null), NONE);

        assertThat(alerts).extracting(Alert::kind).isEqualTo(alerted ? List.of(Kind.WORSE) : List.of());
    }

    @Test
    void aTargetFailsForGoodOnce() {
        Verdict failed = verdict(Status.MISSED, true, Basis.APPROVED, 1);

        assertThat(Raise.of(told(null, failed, null), NONE)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Kind.FAILED_FOR_GOOD);
            assertThat(alert.text().vi()).isEqualTo("Không đạt và không thể đạt lại trong năm. Vì sao.");
            assertThat(alert).extracting(Alert::section, Alert::department).containsExactly("KT", "van-phong");
        });
        assertThat(Raise.of(told(Status.MISSED, failed, null), NONE)).isEmpty();
    }

    @Test
    void aFigureThatIsCorrectedAfterAReportIsAlertedWithTheReport() {
        IssuedReports reports = (plan, period, before) -> plan.equals("p-2024") && period.endMonth() <= 6 && before.equals(AT)
                ? Optional.of(new Made("r-1", "2024-S1")) : Optional.empty();
        Verdict better = verdict(Status.ON_TRACK, false, Basis.APPROVED, 2);

        assertThat(Raise.of(told(Status.OFF_TRACK, better, "p-2024/a/2024-M05"), reports)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Kind.CORRECTED_AFTER_REPORT);
            assertThat(alert.report()).isEqualTo("r-1");
        });
        assertThat(Raise.of(told(Status.OFF_TRACK, better, "p-2024/a/2024-M07"), reports)).isEmpty();
        assertThat(Raise.of(told(Status.ON_TRACK, verdict(Status.ON_TRACK, false, Basis.APPROVED, 1), "p-2024/a/2024-M05"), reports))
                .isEmpty();
        assertThat(Raise.of(told(Status.OFF_TRACK, verdict(Status.ON_TRACK, false, Basis.PROVISIONAL, 2), "p-2024/a/2024-M05"),
                reports)).isEmpty();
    }

    @Test
    void theSameCauseHasTheSameIdAndALaterOneAGreater() {
        Verdict worse = verdict(Status.AT_RISK, false, Basis.APPROVED, 1);

        assertThat(Raise.of(told(Status.MET, worse, null), NONE)).isEqualTo(Raise.of(told(Status.MET, worse, null), NONE));
        assertThat(Alert.idOf(AT, "a")).isLessThan(Alert.idOf(AT.plusMillis(1), "a")).isNotEqualTo(Alert.idOf(AT, "b"));
    }

    /** Another department has given figures up to the month. */
    private static Scoreboard board(int month, String figures) {
        var plan = Given.plan(Given.rule(new Rule.AtLeast(Given.from("1"))).reporting("a", "b").target(),
                Given.rule(new Rule.AtLeast(Given.from("1"))).id("U").reporting("c").frequency(Period.Length.YEAR).target());
        List<Copy> copies = Stream.concat(Given.figures("T", State.APPROVED, figures).stream(),
                Given.figures("U", State.APPROVED, String.format("M%02d c 1", month)).stream()).toList();
        return new Rollup(plan, copies, List.of(), Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE).everything(null, AT);
    }

    @Test
    void whoGivesNoFiguresForTwoPeriodsInARowIsSilent() {
        assertThat(Raise.silent(board(3, "M01 1; M02 1; M03 1; M01 b 1"))).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Kind.SILENT);
            assertThat(alert.text().vi()).isEqualTo("Hai kỳ liền không có số liệu, đến 2024-M03: Ngành b.");
            assertThat(alert.department()).isEqualTo("b");
        });
        assertThat(Raise.silent(board(3, "M01 1; M02 1; M03 1; M01 b 1; M02 b 1"))).isEmpty();
        assertThat(Raise.silent(board(1, "M01 1"))).isEmpty();
        assertThat(Raise.silent(board(4, "M04 1; M01 b 1; M04 b 1"))).isEmpty();
    }
}
