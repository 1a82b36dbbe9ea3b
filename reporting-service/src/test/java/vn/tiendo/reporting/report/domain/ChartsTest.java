package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.report.domain.ReportContent.Bar;
import vn.tiendo.reporting.report.domain.ReportContent.Chart;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportFigures.Section;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.table.domain.Table.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ChartsTest {

    private static final Row ONE = SampleReport.row("KT-1", "Thu gom rác", Status.ON_TRACK);
    private static final Row OTHER = SampleReport.row("KT-2", "Hộ nghèo", Status.AT_RISK);

    @Test
    void aBarSaysWhatWasReachedOfTheYearAndWhatHadToBeByNow() {
        Bar bar = charts(SampleReport.section(ONE, OTHER)).getFirst().bars().getFirst();

        assertThat(bar.label()).isEqualTo("1: 98,4\u00a0%, đúng tiến độ");
        assertThat(bar.reached()).isEqualByComparingTo("98.37");
        assertThat(bar.due()).isEqualByComparingTo("98.97959183673469");
    }

    @Test
    void whoDoesNotSeeItIsToldTheSame() {
        assertThat(charts(SampleReport.section(ONE, OTHER)).getFirst().alternative()).isEqualTo("Biểu đồ thanh, phần trăm kế hoạch năm. "
            + "1. Thu gom rác: 98,4\u00a0% (phải đạt đến kỳ 99\u00a0%), đúng tiến độ; "
            + "2. Hộ nghèo: 98,4\u00a0% (phải đạt đến kỳ 99\u00a0%), có nguy cơ.");
    }

    @Test
    void whatHasNoNumberIsNotDrawnAndASingleBarIsNoChart() {
        Row words = SampleReport.withoutNumbers(OTHER, false);

        assertThat(charts(SampleReport.section(ONE, words))).isEmpty();
        assertThat(charts(SampleReport.section(ONE, words, OTHER)).getFirst().bars()).hasSize(2);
    }

    @Test
    void twoThousandTargetsMakeChartsThatFitAPage() {
        Row[] rows = IntStream.range(0, 2_000).mapToObj(i -> SampleReport.row("KT-" + i, "x", Status.MET)).toArray(Row[]::new);

        List<Chart> charts = charts(SampleReport.section(rows));

        assertThat(charts).allMatch(chart -> chart.bars().size() <= 24);
        assertThat(charts.stream().mapToInt(chart -> chart.bars().size()).sum()).isEqualTo(2_000);
        assertThat(charts.getLast().title()).startsWith("Biểu đồ " + charts.size() + ".");
    }

    @Test
    void whereZeroIsAskedForNothingIsSaidOfNow() {
        Row zero = new Row(ONE.id(), ONE.number(), ONE.title(), "%", "0", "x", null, Status.MET, BigDecimal.ONE, BigDecimal.ZERO,
            BigDecimal.ONE, BigDecimal.TEN, false, "", List.of(), List.of(), null);

        assertThat(charts(SampleReport.section(zero, OTHER)).getFirst().bars().getFirst().due()).isNull();
    }

    private static List<Chart> charts(Section section) {
        return new Charts(Words.in(Language.VI)).of(section).stream().map(Chart.class::cast).toList();
    }
}
