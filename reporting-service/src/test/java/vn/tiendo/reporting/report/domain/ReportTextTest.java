package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Chart;
import vn.tiendo.reporting.report.domain.ReportContent.GroupLine;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.ReportContent.TargetLine;
import vn.tiendo.reporting.report.domain.ReportFigures.Assigned;
import vn.tiendo.reporting.report.domain.ReportFigures.Owed;
import vn.tiendo.reporting.report.domain.ReportFigures.Remark;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.table.domain.Table.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTextTest {

    private static final Words VIETNAMESE = Words.in(Language.VI);
    private static final Results RESULTS = new Results(SampleReport.input(Imprint.BLANK, List.of()));
    private static final Period MAY = Period.month(2024, 5);

    @Test
    void allStatementsOfThePlanAreInTheAppendixWithTheirCriteria() {
        ReportContent report = write(Imprint.BLANK);

        List<TargetLine> lines = report.appendix().lines().stream()
            .filter(TargetLine.class::isInstance).map(TargetLine.class::cast).toList();
        assertThat(lines).hasSize(88).allSatisfy(line -> assertThat(line.cells()).hasSize(8));
        assertThat(lines).filteredOn(TargetLine::criterion).isNotEmpty();
        assertThat(report.appendix().lines()).filteredOn(GroupLine.class::isInstance).extracting("number")
            .containsExactly("I", "II", "III", "IV", "V", "VI");
        assertThat(report.appendix().columns()).extracting(ReportContent.Column::title).containsExactly("STT",
            "Chỉ tiêu", "ĐVT", "Kế hoạch năm", "Thực hiện kỳ (lũy kế)", "So kế hoạch (%)", "Đánh giá", "Ghi chú");
        assertThat(report.appendix().columns()).extracting(ReportContent.Column::width)
            .satisfies(widths -> assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100));
    }

    @Test
    void theGeneralPartCountsTargetsAndNotTheirCriteria() {
        Row met = SampleReport.row("KT-1", "Một", Status.MET);
        Row exceeded = SampleReport.row("KT-2", "Hai", Status.EXCEEDED);
        Row missed = SampleReport.row("KT-3", "Ba", Status.MISSED);

        assertThat(texts(write(met, exceeded, missed)).toList().getFirst()).startsWith(
            "Đến ngày 14/6/2024, có 2/3 chỉ tiêu đạt và vượt kế hoạch năm, trong đó 1 vượt; 1 chỉ tiêu không đạt.");
    }

    @Test
    void aSentenceTellsWhatWasReachedWhatIsAskedForTheShareAndTheStatus() {
        assertThat(RESULTS.sentence(SampleReport.row("KT-3.2", "Tỷ lệ hộ thu gom rác", Status.ON_TRACK))).isEqualTo(
            "3.2. Tỷ lệ hộ thu gom rác: thực hiện 96,4\u00a0% (kế hoạch ≥\u00a098\u00a0%), bằng 98,4\u00a0% "
                + "kế hoạch năm, mức phải đạt đến kỳ 97\u00a0%; đánh giá: đúng tiến độ.");
    }

    @Test
    void missingNoDataNotDueNotAssessableAndZeroAreToldApart() {
        Row noData = SampleReport.withoutNumbers(SampleReport.row("KT-1", "Một", Status.NO_DATA), false);

        assertThat(Stream.concat(Stream.of(noData), Stream.of(
                Status.NOT_DUE, Status.NOT_ASSESSABLE, Status.NOT_APPLICABLE, Status.MISSED)
            .map(status -> SampleReport.row("KT-1", "Một", status))).map(RESULTS::sentence)).doesNotHaveDuplicates()
            .anyMatch(sentence -> sentence.contains("chưa có số liệu"))
            .anyMatch(sentence -> sentence.contains("chưa đến kỳ"))
            .anyMatch(sentence -> sentence.contains("chưa đủ căn cứ"))
            .anyMatch(sentence -> sentence.contains("không phát sinh đối tượng"));
    }

    @Test
    void anAssessmentInWordsStaysInWords() {
        Row words = SampleReport.withoutNumbers(SampleReport.row("KT-4", "Cơ cấu cây trồng", Status.AT_RISK), false);

        assertThat(RESULTS.sentence(words)).doesNotContain("thực hiện 96").endsWith("Đánh giá: có nguy cơ.");
    }

    @Test
    void causesAreThoseThatDepartmentsGaveAndASilentOneIsNamed() {
        Row explained = SampleReport.with(SampleReport.row("KT-1", "Thu ngân sách", Status.OFF_TRACK), List.of(),
            List.of(new Remark("Thuế", MAY, Remark.Kind.EXPLANATION, "Doanh nghiệp xin giãn thuế")));
        Row silent = SampleReport.row("KT-2", "Chi ngân sách", Status.AT_RISK);

        List<String> part = texts(write(explained, silent).parts().get(1).blocks()).toList();

        assertThat(part).contains("1. Thu ngân sách: Thuế giải trình: (tháng 5/2024) doanh nghiệp xin giãn thuế.",
            "Chưa có giải trình của đơn vị báo cáo đối với chỉ tiêu: 2. Chi ngân sách.");
    }

    @Test
    void whatADepartmentSaidInSeveralPeriodsStandsTogether() {
        Row row = SampleReport.with(SampleReport.row("KT-1", "Một", Status.MET), List.of(), List.of(
            new Remark("Thuế", Period.month(2024, 1), Remark.Kind.EXPLANATION, "Thu sớm."),
            new Remark("Công an", MAY, Remark.Kind.EXPLANATION, "Khác"),
            new Remark("Thuế", Period.month(2024, 3), Remark.Kind.EXPLANATION, "thu sớm"),
            new Remark("Thuế", MAY, Remark.Kind.EXPLANATION, "Thu đủ 98 %")));

        assertThat(Explanations.of(row, VIETNAMESE)).containsExactly(
            "Thuế giải trình: (tháng 1/2024, tháng 3/2024) thu sớm; (tháng 5/2024) thu đủ 98\u00a0%.",
            "Công an giải trình: (tháng 5/2024) khác.");
    }

    @Test
    void anOccurrenceIsNotCalledTooFew() {
        Row row = SampleReport.row("KT-5", "Vụ vi phạm", Status.MISSED);
        Row occurrence = new Row(row.id(), row.number(), row.title(), "vụ", "không để xảy ra", row.responsible(), null,
            Status.MISSED, BigDecimal.ONE, BigDecimal.ZERO, null, null, true, "", List.of(), List.of(), null);

        assertThat(texts(write(occurrence).parts().get(1).blocks())).first().isEqualTo(
            "5. Vụ vi phạm: thực hiện 1\u00a0vụ so với kế hoạch không để xảy ra; không đạt.");
        assertThat(texts(write(occurrence).parts().get(2).blocks())).first().isEqualTo(
            "5. Vụ vi phạm: Công an phường khắc phục, không để phát sinh thêm; "
                + "kết quả cả năm đã xác định là không đạt.");
    }

    @Test
    void whatMayNotBeExceededIsNotToBeFilled() {
        Row row = SampleReport.row("KT-5", "Vụ cháy", Status.AT_RISK);
        Row ceiling = new Row(row.id(), row.number(), row.title(), "vụ", "≤ 12 vụ", row.responsible(), null, Status.AT_RISK,
            BigDecimal.valueOf(6), BigDecimal.valueOf(12), BigDecimal.valueOf(5), BigDecimal.valueOf(50), false, "", List.of(), List.of(), null);

        assertThat(texts(write(ceiling).parts().get(1).blocks()).map(text -> text.replace('\u00a0', ' '))).first()
            .isEqualTo("5. Vụ cháy: thực hiện 6 vụ so với kế hoạch ≤ 12 vụ; có nguy cơ.");
        assertThat(texts(write(ceiling).parts().get(2).blocks()).map(text -> text.replace('\u00a0', ' '))).first()
            .isEqualTo("5. Vụ cháy: Công an phường tập trung thực hiện, giữ trong mức kế hoạch (yêu cầu: ≤ 12 vụ).");
    }

    @Test
    void whatIsSettledForTheYearIsToldOnlyWhileTheYearLasts() {
        Row missed = SampleReport.withoutNumbers(SampleReport.row("KT-5", "Vụ vi phạm", Status.MISSED), true);

        assertThat(noteOf(SampleReport.FIRST_HALF, missed)).isEqualTo("Đã xác định cho cả năm");
        assertThat(noteOf(Period.valueOf("2024-Q4"), missed)).isEmpty();
        assertThat(noteOf(Period.valueOf("2024-A1"), missed)).isEmpty();
    }

    private static String noteOf(Period period, Row row) {
        ReportInput input = SampleReport.input(period, SampleReport.section(row));
        return ((TargetLine) TargetTable.of(input, "").lines().get(1)).cells().getLast();
    }

    @Test
    void aFloorThatIsJustNotReachedIsNoOccurrence() {
        Row row = SampleReport.row("KT-6", "Giải ngân trên 95 %", Status.MISSED);
        Row bound = new Row(row.id(), row.number(), row.title(), "%", "> 95 %", row.responsible(), null, Status.MISSED,
            BigDecimal.valueOf(95), BigDecimal.valueOf(95), null, BigDecimal.valueOf(100), true, "", List.of(), List.of(), null);

        assertThat(texts(write(bound).parts().get(2).blocks())).first().isEqualTo(
            "6. Giải ngân trên 95 %: Công an phường khắc phục; kết quả cả năm đã xác định là không đạt.");
    }

    @Test
    void theValueThatWasAssignedFromAboveIsToldBesideTheOwnOne() {
        Row row = SampleReport.against(new Assigned(new BigDecimal("99.5"), Status.MISSED),
            SampleReport.row("KT-7", "Thu gom rác", Status.MET));

        assertThat(texts(write(row).parts().getFirst().blocks()).toList())
            .anyMatch(text -> text.endsWith("; đánh giá: đạt; so với chỉ tiêu trên giao (99,5\u00a0%): không đạt."));
        assertThat(write(row).appendix().lines().toString()).contains("Trên giao 99,5: không đạt");
    }

    @Test
    void whatIsKnownOfAYearThatLacksAFigureIsTold() {
        Row row = SampleReport.with(SampleReport.row("KT-8", "Điểm đen", Status.NO_DATA),
            List.of(new Owed("Địa chính", MAY), new Owed("Công an", MAY)), List.of());

        assertThat(texts(write(row).parts().getFirst().blocks()).toList())
            .anyMatch(text -> text.endsWith("8. Điểm đen: đạt 96,4\u00a0% so với yêu cầu từ 98\u00a0% trở lên."));
        assertThat(texts(write(row).parts().getLast().blocks()).toList())
            .contains("8. Điểm đen: chưa nhận số liệu của Địa chính (tháng 5/2024); Công an (tháng 5/2024).");
    }

    @Test
    void aTaskEndsWithWhereItsTargetWouldEndTheYear() {
        ReportInput input = SampleReport.input(Imprint.BLANK, List.of(SampleReport.section(SampleReport.row("KT-2", "Thu gom rác", Status.OFF_TRACK),
            SampleReport.row("KT-3", "Đạt rồi", Status.MET))));
        ReportInput foreseen = input.foreseeing(Map.of("KT-2", "Nếu giữ nhịp từ đầu năm, cuối năm khoảng 90 %.", "KT-3", "Khác."));

        assertThat(texts(ReportText.write(foreseen, null).parts().get(2).blocks()).toList())
            .anyMatch(task -> task.startsWith("2. Thu gom rác") && task.endsWith(". Nếu giữ nhịp từ đầu năm, cuối năm khoảng 90\u00a0%."))
            .noneMatch(task -> task.contains("Khác."));
    }

    @Test
    void theTasksNameWhoIsResponsibleAndHowFarItIs() {
        List<String> tasks = texts(write(SampleReport.row("KT-2", "Thu gom rác", Status.OFF_TRACK),
            SampleReport.row("KT-3", "Khác", Status.MET)).parts().get(2).blocks()).toList();

        assertThat(tasks).contains(
            "2. Thu gom rác: Công an phường tập trung thực hiện, cần thêm 1,6\u00a0điểm\u00a0% "
                + "(yêu cầu: ≥\u00a098\u00a0%).",
            "Giữ vững kết quả, tiến độ các chỉ tiêu: 3.");
    }

    @Test
    void theLastPartTellsMissingLateNoDataNotApprovedAndEstimatedApart() {
        Row noData = SampleReport.with(SampleReport.row("KT-1", "Phổ cập", Status.NO_DATA), List.of(),
            List.of(new Remark("Trạm Y tế", MAY, Remark.Kind.NO_DATA, "Chưa điều tra xong")));
        Row missing = SampleReport.with(SampleReport.row("KT-2", "Hộ nghèo", Status.NO_DATA),
            List.of(new Owed("Công an phường", MAY)), List.of());
        Row estimated = SampleReport.with(SampleReport.row("KT-3", "Thu thuế", Status.ON_TRACK), List.of(),
            List.of(new Remark("Thuế", MAY, Remark.Kind.ESTIMATED, "")));

        assertThat(texts(write(noData, missing, estimated).parts().getLast().blocks())).containsExactly(
            "Công an phường: tháng 5/2024 (đã nộp 5/6).",
            "Công an phường: 1 báo cáo.",
            "1. Phổ cập: Trạm Y tế, tháng 5/2024: chưa điều tra xong.",
            "2. Hộ nghèo: chưa nhận số liệu của Công an phường (tháng 5/2024).",
            "Công chức Địa chính - Xây dựng - Đô thị và Môi trường: 2 báo cáo.",
            "3. Thu thuế: Thuế, tháng 5/2024.",
            "Không có.");
    }

    @Test
    void aFigureThatASubmissionCameWithoutIsNamed() {
        Period april = Period.month(2024, 4);
        Row lacking = SampleReport.with(SampleReport.row("KT-2", "Hộ nghèo", Status.EXCEEDED),
            List.of(new Owed("Công an phường", april), new Owed("Công an phường", MAY), new Owed("Trạm Y tế", MAY)), List.of());
        Row onlyOfAMissingSubmission = SampleReport.with(SampleReport.row("KT-3", "Khác", Status.MET),
            List.of(new Owed("Công an phường", MAY)), List.of());

        assertThat(texts(write(lacking, onlyOfAMissingSubmission).parts().getLast().blocks()))
            .contains("2. Hộ nghèo: thiếu số liệu đã duyệt của Công an phường (tháng 4/2024); Trạm Y tế (tháng 5/2024).")
            .noneMatch(text -> text.startsWith("3. Khác"));
    }

    @Test
    void whatACriterionLacksIsNotToldOnceMoreOfItsTarget() {
        Row target = SampleReport.with(SampleReport.row("KT-2", "Nông thôn mới", Status.AT_RISK), List.of(new Owed("Trạm Y tế", MAY)), List.of());
        Row one = SampleReport.with(SampleReport.row("KT-2.1", "Nước sạch", Status.MET), List.of(new Owed("Trạm Y tế", MAY)), List.of());
        Row criterion = new Row(one.id(), one.number(), one.title(), one.unitOfMeasure(), one.required(), one.responsible(), "KT-2",
            one.status(), one.attained(), one.target(), one.expected(), one.share(), false, "", one.missing(), List.of(), null);

        assertThat(texts(write(target, criterion).parts().getLast().blocks())).filteredOn(text -> text.contains("thiếu số liệu đã duyệt"))
            .containsExactly("2.1. Nước sạch: thiếu số liệu đã duyệt của Trạm Y tế (tháng 5/2024).");
    }

    @Test
    void whoSaysWhyAndWhoIsSilentStandTogether() {
        Row row = SampleReport.with(SampleReport.row("KT-1", "Phổ cập", Status.NO_DATA), List.of(new Owed("Công an phường", MAY)),
            List.of(new Remark("Trạm Y tế", MAY, Remark.Kind.NO_DATA, "Chưa điều tra xong")));

        assertThat(texts(write(row).parts().getLast().blocks())).contains("1. Phổ cập: Trạm Y tế, tháng 5/2024: chưa điều tra xong; "
            + "chưa nhận số liệu của Công an phường (tháng 5/2024).");
    }

    @Test
    void theSameInputGivesTheSameContent() {
        assertThat(write(Imprint.BLANK)).isEqualTo(write(Imprint.BLANK));
    }

    private static ReportContent write(Imprint imprint) {
        return ReportText.write(SampleReport.input(imprint), null);
    }

    private static ReportContent write(Row... rows) {
        return ReportText.write(SampleReport.input(Imprint.BLANK, List.of(SampleReport.section(rows))), null);
    }

    private static Stream<String> texts(ReportContent report) {
        return texts(report.parts().getFirst().blocks());
    }

    private static Stream<String> texts(List<Block> blocks) {
        return blocks.stream().filter(block -> !(block instanceof Heading)).map(block -> switch (block) {
            case Heading(_, var title) -> title;
            case Paragraph(var text) -> text;
            case Item(var text, _) -> text;
            case Chart chart -> chart.title();
        });
    }
}
