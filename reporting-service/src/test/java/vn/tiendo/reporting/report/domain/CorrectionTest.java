package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.report.domain.Difference.Aspect;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportInput.Correction;
import vn.tiendo.reporting.scoreboard.domain.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** What a correction says otherwise than the issue whose place it takes. */
class CorrectionTest {

    private final ReportInput was = input(SampleReport.row("KT-1", "Thu gom rác", Status.ON_TRACK),
        SampleReport.row("KT-2", "Hộ nghèo", Status.MET));

    @Test
    void figureAndStatusThatChangedAreTold() {
        ReportInput now = input(attained(SampleReport.row("KT-1", "Thu gom rác", Status.MET), "98.0"),
            SampleReport.row("KT-2", "Hộ nghèo", Status.MET));

        assertThat(Differences.between(was, now)).containsExactly(
            new Difference("KT-1", "Thu gom rác", Aspect.ATTAINED, "96.4", "98"),
            new Difference("KT-1", "Thu gom rác", Aspect.STATUS, "ON_TRACK", "MET"));
    }

    @Test
    void zerosBehindTheCommaAreNoDifference() {
        ReportInput now = input(attained(SampleReport.row("KT-1", "Thu gom rác", Status.ON_TRACK), "96.40"),
            SampleReport.row("KT-2", "Hộ nghèo", Status.MET));

        assertThat(Differences.between(was, now)).isEmpty();
    }

    @Test
    void targetsThatCameOrWentAreTold() {
        ReportInput now = input(SampleReport.row("KT-1", "Thu gom rác", Status.ON_TRACK),
            SampleReport.row("KT-3", "Mới", Status.MET));

        assertThat(Differences.between(was, now)).containsExactly(
            new Difference("KT-3", "Mới", Aspect.ROW, null, "Mới"),
            new Difference("KT-2", "Hộ nghèo", Aspect.ROW, "Hộ nghèo", null));
    }

    @Test
    void theLastPartNamesTheIssueAndEachDifferenceInWords() {
        ReportInput now = input(attained(SampleReport.row("KT-1", "Thu gom rác", Status.MET), "1098.5")).correcting(
            new Correction("alt", 1, "05/BC-UBND", LocalDate.of(2024, 6, 18), Differences.between(was,
                input(attained(SampleReport.row("KT-1", "Thu gom rác", Status.MET), "1098.5")))));

        assertThat(ReportText.write(now, null).parts().getLast().blocks()).filteredOn(Item.class::isInstance)
            .extracting("text").endsWith(
                "1. Thu gom rác: thực hiện 1.098,5, Báo cáo số 05/BC-UBND ghi 96,4.",
                "1. Thu gom rác: đánh giá đạt, Báo cáo số 05/BC-UBND ghi đúng tiến độ.",
                "Hộ nghèo: không còn so với Báo cáo số 05/BC-UBND.");
        assertThat(now.edition()).isEqualTo(2);
    }

    private static ReportInput input(Row... rows) {
        return SampleReport.input(Imprint.BLANK, List.of(SampleReport.section(rows)));
    }

    private static Row attained(Row row, String number) {
        return new Row(row.id(), row.number(), row.title(), row.unitOfMeasure(), row.required(), row.responsible(),
            row.partOf(), row.status(), new BigDecimal(number), row.target(), row.expected(), row.share(),
            row.finalForYear(), row.explanation(), row.missing(), row.remarks(), null);
    }
}
