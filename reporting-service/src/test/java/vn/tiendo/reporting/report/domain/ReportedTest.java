package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Bound;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.evidence.domain.Value.Assessment;
import vn.tiendo.reporting.report.domain.ReportContent.TargetLine;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.table.domain.Table.Language;
import vn.tiendo.reporting.verdict.domain.Recomputation;
import vn.tiendo.reporting.verdict.domain.Recomputation.Input;

import static org.assertj.core.api.Assertions.assertThat;

class ReportedTest {

    private static final Period MAY = Period.month(2024, 5);
    private static final Period JUNE = Period.month(2024, 6);
    private static final Rule DONE = new Rule.DoneBy(LocalDate.of(2024, 9, 30));

    @Test
    void ofGradesTheLowestOfTheLastOnesIsTold() {
        Rule rated = new Rule.RatedAtLeast(List.of("Yếu", "Trung bình", "Khá", "Tốt"), "Khá");

        assertThat(told(rated, input("cho", MAY, new Value.Rating("Yếu")), input("cho", JUNE, new Value.Rating("Tốt")),
            input("hoa-long", JUNE, new Value.Rating("Khá")))).hasValue("Khá");
    }

    @Test
    void whatIsDoneIsToldWithTheLastDay() {
        assertThat(told(DONE, input("cho", MAY, new Value.Done(true, LocalDate.of(2024, 5, 10))),
            input("hoa-long", JUNE, new Value.Done(true, null)))).hasValue("đã xong ngày 14/6/2024");
        assertThat(told(DONE, input("cho", MAY, new Value.Done(true, LocalDate.of(2024, 5, 10))),
            input("hoa-long", JUNE, new Value.Done(false, null)))).hasValue("chưa xong");
        assertThat(told(DONE)).isEmpty();
    }

    @Test
    void ofAssessmentsTheWeakestIsTold() {
        assertThat(told(new Rule.Narrative(), input("cho", MAY, new Value.Narrative(Assessment.ACHIEVED, null)),
            input("hoa-long", MAY, new Value.Narrative(Assessment.PARTLY, "Biên bản")))).hasValue("đạt một phần");
    }

    @Test
    void whatStandsSideBySideIsAddedUpByName() {
        Rule fewer = new Rule.BetterThanLastYear(Rule.Direction.DECREASE, List.of(
            new Rule.Component("vu", "Số vụ", "vụ", Map.of()), new Rule.Component("chet", "Số người chết", "người", Map.of())));

        assertThat(told(fewer, input("cong-an", MAY, components(4, 0)), input("cong-an", JUNE, components(1_050, 1))))
            .hasValue("Số vụ\u00a01.054; Số người chết\u00a01");
    }

    @Test
    void whatANumberSaysIsNotToldInWords() {
        assertThat(told(new Rule.AtLeast(new Bound(BigDecimal.ONE, true)), input("cho", MAY, new Value.Number(BigDecimal.TWO)))).isEmpty();
    }

    @Test
    void theAppendixShowsItWhereThereIsNoNumber() {
        var rows = List.of(SampleReport.withoutNumbers(SampleReport.row("KT-1", "Xếp loại", Status.MET), false),
            SampleReport.row("KT-2", "Thu", Status.MET), SampleReport.withoutNumbers(SampleReport.row("KT-3", "Khác", Status.NO_DATA), false));
        ReportInput input = SampleReport.input(Imprint.BLANK, List.of(new ReportFigures.Section("KT", "1", "Kinh tế", rows)))
            .saying(Map.of("KT-1", "đã xong ngày 30/6/2024", "KT-2", "khác"));

        assertThat(ReportText.write(input, null).appendix().lines().stream().filter(TargetLine.class::isInstance)
            .map(line -> ((TargetLine) line).cells().get(4))).containsExactly("Đã xong ngày 30/6/2024", "96,4", "");
    }

    private static Value components(int accidents, int dead) {
        return new Value.Components(Map.of("vu", BigDecimal.valueOf(accidents), "chet", BigDecimal.valueOf(dead)));
    }

    private static Input input(String department, Period period, Value value) {
        return new Input("p/" + department + "/" + period, department, period, new Figure("T", null, 1, value, false, null), true);
    }

    private static Optional<String> told(Rule rule, Input... inputs) {
        Target target = new Target("T", "1", "Chỉ tiêu", null, null, rule, Target.Aggregation.LAST, PartsAggregation.WORST, Target.Pace.NONE,
            List.of(), false, "van-phong", List.of("van-phong"), Period.Length.MONTH, null, null, BigDecimal.ONE, null, null, null, null, null,
            null);
        Verdict verdict = new Verdict("T", Status.ON_TRACK, Basis.APPROVED, JUNE, null, null, null, null, null, false, 1, "RULE", 1,
            Thresholds.DEFAULT, List.of(), List.of(), null, null, null, new Text("câu", "sentence"), Instant.EPOCH);
        return new Reported(Language.VI).of(new Recomputation(verdict, target, List.of(inputs), verdict, List.of()));
    }
}
