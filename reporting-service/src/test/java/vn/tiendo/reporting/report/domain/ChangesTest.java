package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.report.domain.Difference.Aspect;
import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.ReportInput.Party;
import vn.tiendo.reporting.report.domain.Since.CorrectedFigure;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.table.domain.Table.Language;

import static org.assertj.core.api.Assertions.assertThat;

public class ChangesTest {

    public static final Since SINCE = new Since(LocalDate.of(2024, 5, 16), "05/BC-UBND", List.of(
        new Difference("KT-3.2", "Thu gom rác", Aspect.ATTAINED, "96.2", "98"),
        new Difference("KT-3.2", "Thu gom rác", Aspect.STATUS, "AT_RISK", "MET"),
        new Difference("KT-9", "Chợ mới", Aspect.ROW, null, "Chợ mới")), List.of(
            new CorrectedFigure("KT-3.2", "Thu gom rác", "Địa chính", Period.month(2024, 5), "khu phố Chợ", "71", "64", "Đếm trùng hai hộ.")));

    private static final ReportInput INPUT = SampleReport.input(Imprint.BLANK,
        List.of(SampleReport.section(SampleReport.row("KT-3.2", "Thu gom rác", Status.MET))));

    @Test
    void whatChangedIsToldFromWhichReportOn() {
        List<Block> told = Changes.of(INPUT.telling(SINCE));

        assertThat(told).startsWith(
            new Heading("1.", "Chỉ tiêu thay đổi so với Báo cáo số 05/BC-UBND (số liệu đến ngày 16/5/2024)"),
            new Item("3.2. Thu gom rác: thực hiện từ 96,2 thành 98.", false),
            new Item("3.2. Thu gom rác: đánh giá từ có nguy cơ thành đạt.", false),
            new Item("Chợ mới: mới có trong kế hoạch.", false));
    }

    @Test
    void aCorrectedFigureIsToldWithWhatTheDepartmentSays() {
        assertThat(Changes.of(INPUT.telling(SINCE)).getLast()).isEqualTo(new Item(
            "3.2. Thu gom rác, Địa chính, tháng 5/2024, khu phố Chợ: từ 71 thành 64; giải trình: đếm trùng hai hộ.", false));
    }

    @Test
    void whereNothingChangedThatIsSaid() {
        assertThat(Changes.of(INPUT.telling(new Since(LocalDate.of(2024, 3, 1), null, List.of(), List.of())))).containsExactly(
            new Heading("1.", "Chỉ tiêu thay đổi so với ngày 01/3/2024"), new Paragraph("Không có."),
            new Heading("2.", "Số liệu đã duyệt được đính chính từ đó đến nay"), new Paragraph("Không có."));
    }

    @Test
    void everyKindOfFigureHasItsWords() {
        assertThat(Stream.<@Nullable Value>of(new Value.Number(new BigDecimal("1234.5")), new Value.Ratio(BigDecimal.ONE, BigDecimal.TEN),
            new Value.Count(BigDecimal.TWO), new Value.Rating("A"), new Value.Done(true, LocalDate.of(2024, 3, 1)),
            new Value.Narrative(Value.Assessment.PARTLY, null), new Value.Components(Map.of("cases", BigDecimal.ONE)),
            new Value.NoData("OTHER", null), null).map(new FigureWords(Language.VI)::of)).containsExactly("1.234,5", "1/10", "2", "A",
                "đã xong ngày 01/3/2024", "đạt một phần", "cases\u00a01", "không có số liệu", "không còn");
    }

    @Test
    void whatIsReportedSideBySideIsCalledAsInThePlan() {
        List<Rule.Component> components = List.of(new Rule.Component("cases", "Số vụ", "vụ", Map.of()),
            new Rule.Component("deaths", "Số người chết", "người", Map.of()));
        Value value = new Value.Components(Map.of("deaths", BigDecimal.ZERO, "cases", BigDecimal.ONE, "gone", BigDecimal.TWO));

        assertThat(new FigureWords(Language.VI).of(value, components)).isEqualTo("Số vụ\u00a01; Số người chết\u00a00; gone\u00a02");
    }

    @Test
    void aDepartmentSpeaksForItselfOfWhatItIsResponsibleFor() {
        ReportInput own = SampleReport.input("2024-M05", "department").of(new Party("tai-chinh", "Công chức Tài chính - Kế toán"));
        ReportContent content = ReportText.write(own, null);

        assertThat(content.letterhead().superior()).isEqualTo("UBND PHƯỜNG LÁI THIÊU");
        assertThat(content.letterhead().issuer()).containsExactly("CÔNG CHỨC TÀI CHÍNH - KẾ TOÁN");
        assertThat(content.opening()).startsWith("Công chức Tài chính - Kế toán báo cáo");
        assertThat(own.rows().values()).isNotEmpty().allMatch(row -> row.responsible().equals("Công chức Tài chính - Kế toán"));
        assertThat(SampleReport.input("2024-M05", "department").of(new Party("x", "Trạm Y tế")).rows()).isEmpty();
    }

    @Test
    void anAdHocReportNamesItsDays() {
        ReportInput dated = SampleReport.input("2024-M05", "ad-hoc").over(LocalDate.of(2024, 4, 10), LocalDate.of(2024, 5, 20));

        assertThat(ReportText.write(dated, null).summary()).endsWith("từ ngày 10/4/2024 đến ngày 20/5/2024");
    }
}
