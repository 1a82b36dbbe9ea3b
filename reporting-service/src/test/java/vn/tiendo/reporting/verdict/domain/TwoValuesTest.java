package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.scoreboard.domain.Verdict.AgainstAssigned;

import static org.assertj.core.api.Assertions.assertThat;

/** A target with a value of the unit's own and another one that the level above assigned. */
class TwoValuesTest {

    private static Verdict verdict(Target target, int month, String figures) {
        return new Verdicts(Given.plan(target), Given.figures(figures), List.of(), Basis.APPROVED, Cut.at(Period.month(2024, month)),
                Thresholds.DEFAULT, FiguresBelow.NONE).verdict(target, Given.AT);
    }

    private static AgainstAssigned against(Verdict verdict) {
        AgainstAssigned assigned = verdict.assigned();
        assertThat(assigned).isNotNull();
        return Objects.requireNonNull(assigned);
    }

    @Test
    void itIsJudgedAgainstEachAndTheOwnOneDecides() {
        Verdict verdict = verdict(Given.rule(new Rule.AtLeast(Given.from("96"))).unit("%").assigned("92").target(), 6, "M06 93");

        assertThat(verdict.status()).isEqualTo(Status.ON_TRACK);
        assertThat(against(verdict).status()).isEqualTo(Status.EXCEEDED);
        assertThat(against(verdict).required()).isEqualByComparingTo("92");
        assertThat(verdict.explanation().vi()).isEqualTo("Đạt 93 % so với yêu cầu ≥ 96 %; so với chỉ tiêu trên giao 92 %: Vượt. "
                + "Còn thiếu 5 số liệu đã đến hạn.");
        assertThat(verdict.explanation().en()).contains("; against the assigned figure of 92 %: Exceeded.");
    }

    @Test
    void aCeilingThatIsBrokenMayHoldTheAssignedOne() {
        Verdict verdict = verdict(Given.rule(new Rule.AtMost(Given.from("3"))).sum().assigned("5").target(), 3, "M01 2; M02 1; M03 1");

        assertThat(verdict.status()).isEqualTo(Status.MISSED);
        assertThat(verdict.finalForYear()).isTrue();
        assertThat(against(verdict).finalForYear()).isFalse();
        assertThat(against(verdict).status()).isEqualTo(Status.AT_RISK);
    }

    @Test
    void theCourseIsTheSamePartOfEach() {
        Target target = Given.rule(new Rule.AtLeast(Given.from("100"))).sum()
                .expected(new Target.Expected(6, BigDecimal.valueOf(40))).assigned("200").target();
        Verdict verdict = verdict(target, 6, "M01 10; M02 10; M03 10; M04 10; M05 0; M06 0");

        assertThat(verdict.expected()).isEqualByComparingTo("40");
        assertThat(verdict.status()).isEqualTo(Status.ON_TRACK);
        assertThat(against(verdict).expected()).isEqualByComparingTo("80");
        assertThat(against(verdict).status()).isEqualTo(Status.OFF_TRACK);
    }

    @Test
    void oneValueIsJudgedOnce() {
        assertThat(verdict(Given.rule(new Rule.AtLeast(Given.from("96"))).target(), 6, "M06 93").assigned()).isNull();
        assertThat(verdict(Given.rule(new Rule.MeetAssigned(Given.from("100"))).assigned("92").target(), 6, "M06 93").assigned()).isNull();
        assertThat(verdict(Given.rule(new Rule.AtLeast(Given.from("96"))).assigned("92").target(), 6, "M06 ?").assigned()).isNull();
    }
}
