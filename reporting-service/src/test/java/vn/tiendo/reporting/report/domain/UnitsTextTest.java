package vn.tiendo.reporting.report.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.report.domain.Difference.Aspect;
import vn.tiendo.reporting.report.domain.ReportContent.Chart;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.ReportContent.TargetLine;
import vn.tiendo.reporting.report.domain.UnitsCompared.Compared;

import static org.assertj.core.api.Assertions.assertThat;

class UnitsTextTest {

    private static final ReportInput CITY = SampleReport.comparison(SampleReport.template("city-comparison"));

    @Test
    void wardsStandByRankWithWhatIsKnownOfThem() {
        assertThat(texts(CITY, 0)).contains(
            "Đến ngày 14/6/2024, 2/3 đơn vị có kế hoạch năm; cộng lại, 21/118 chỉ tiêu đạt và vượt kế hoạch năm.",
            "Phường Lái Thiêu: hạng 1; mức đạt 91,2\u00a0% (độ phủ 80\u00a0%); 14/60 chỉ tiêu đạt và vượt kế hoạch năm.",
            "Phường An Thạnh: hạng 2; mức đạt 72,5\u00a0% (độ phủ 95\u00a0%); 7/58 chỉ tiêu đạt và vượt kế hoạch năm.");
    }

    @Test
    void sharedIndicatorsAreToldTogetherAndThoseThatDoNotAddUpSaySo() {
        assertThat(texts(CITY, 1)).containsExactly(
            "Thu ngân sách (thu): tổng hợp 1.234,5\u00a0triệu đồng, từ số liệu của 2 đơn vị; còn thiếu: Xã An Sơn.",
            "Hộ thu gom rác (rac): không cộng được, từ số liệu của 0 đơn vị.");
    }

    @Test
    void whoHasNotReportedIsNamedLast() {
        assertThat(texts(CITY, 2)).containsExactly("Đơn vị không có kế hoạch năm", "Xã An Sơn.", "Báo cáo số liệu chưa nộp",
            "Phường An Thạnh: 3/12 báo cáo.", "Báo cáo số liệu nộp chậm", "Phường Lái Thiêu: 1/12 báo cáo.",
            "Số liệu đã nộp, chưa duyệt (chưa tính vào báo cáo này)", "Phường Lái Thiêu: 1/12 báo cáo.");
    }

    @Test
    void theAppendixHasALineForEachAndWidthsThatFillThePage() {
        ReportContent content = ReportText.write(CITY, null);

        assertThat(content.appendix().columns().stream().mapToInt(ReportContent.Column::width).sum()).isEqualTo(100);
        assertThat(content.appendix().lines()).hasSize(3).allSatisfy(
            line -> assertThat(((TargetLine) line).cells()).hasSameSizeAs(content.appendix().columns()));
        assertThat(content.letterhead().issuer()).containsExactly("ỦY BAN NHÂN DÂN", "THÀNH PHỐ THUẬN AN");
    }

    @Test
    void itIsSaidInEnglishToo() {
        ReportInput english = SampleReport.comparison(SampleReport.english("city-comparison"));

        assertThat(texts(english, 0)).contains(
            "Phường Lái Thiêu: rank 1; attained 91.2\u00a0% (coverage 80\u00a0%); 14 of 60 targets met or exceeded the plan of the year.");
    }

    @Test
    void whatAWardAttainsByNowIsADifference() {
        UnitsCompared units = Objects.requireNonNull(CITY.units());
        Compared first = units.units().getFirst();
        ReportInput later = Freezing.comparing(CITY.plan(), CITY.period(), CITY.from(), CITY.unitName(), null, CITY.imprint(),
            CITY.template(), new UnitsCompared(List.of(new Compared(first.unit(), first.name(), units.units().get(1).standing())), List.of()));

        assertThat(Differences.between(CITY, later)).containsExactly(
            new Difference("lai-thieu", "Phường Lái Thiêu", Aspect.ATTAINED, "91.25", "72.5"));
    }

    private static Stream<String> texts(ReportInput input, int part) {
        return ReportText.write(input, null).parts().get(part).blocks().stream().map(block -> switch (block) {
            case Heading heading -> heading.title();
            case Paragraph(var text) -> text;
            case Item(var text, _) -> text;
            case Chart chart -> chart.title();
        });
    }
}
