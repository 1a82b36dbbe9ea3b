package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportContent.Align;
import vn.tiendo.reporting.report.domain.ReportContent.Appendix;
import vn.tiendo.reporting.report.domain.ReportContent.Column;
import vn.tiendo.reporting.report.domain.ReportContent.GroupLine;
import vn.tiendo.reporting.report.domain.ReportContent.Line;
import vn.tiendo.reporting.report.domain.ReportContent.TargetLine;
import vn.tiendo.reporting.report.domain.ReportInput.Remark;
import vn.tiendo.reporting.report.domain.ReportInput.Row;
import vn.tiendo.reporting.report.domain.ReportInput.Section;

/** The appendix: every target and criterion of the plan in one table. */
final class TargetTable {

    private static final List<Column> COLUMNS = List.of(
        new Column("STT", 5, Align.CENTRE),
        new Column("Chỉ tiêu", 27, Align.LEFT),
        new Column("ĐVT", 8, Align.CENTRE),
        new Column("Kế hoạch năm", 14, Align.CENTRE),
        new Column("Thực hiện kỳ (lũy kế)", 12, Align.RIGHT),
        new Column("So kế hoạch (%)", 8, Align.RIGHT),
        new Column("Đánh giá", 10, Align.LEFT),
        new Column("Ghi chú", 16, Align.LEFT));

    private TargetTable() {
    }

    static Appendix of(ReportInput input, String caption) {
        return new Appendix(
            "PHỤ LỤC",
            caption,
            "(Kèm theo Báo cáo số %s %s của %s)".formatted(input.symbol(), Opening.date(input.imprint()), Opening.issuer(input)),
            COLUMNS,
            lines(input));
    }

    private static List<Line> lines(ReportInput input) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        for (Section section : input.sections()) {
            lines.add(new GroupLine(Words.roman(number++), Words.withoutFullStop(section.title())));
            section.rows().forEach(row -> lines.add(line(row)));
        }
        return lines.isEmpty() ? List.of(new GroupLine("", "Kế hoạch không có chỉ tiêu.")) : lines;
    }

    private static Line line(Row row) {
        return new TargetLine(List.of(
            row.number(), Words.withoutFullStop(row.title()), row.unitOfMeasure(), Words.tight(row.required()),
            figure(row.attained()), row.share() == null ? "" : Words.percent(row.share()),
            Words.status(row.status()), note(row)), row.isCriterion());
    }

    private static String figure(@Nullable BigDecimal value) {
        return value == null ? "" : Words.number(value);
    }

    private static String note(Row row) {
        List<String> notes = new ArrayList<>();
        if (row.finalForYear()) {
            notes.add("đã xác định cho cả năm");
        }
        if (row.remarks().stream().anyMatch(remark -> remark.kind() == Remark.Kind.ESTIMATED)) {
            notes.add("có số ước");
        }
        if (!row.missing().isEmpty()) {
            notes.add("thiếu " + row.missing().stream().map(owed -> Words.period(owed.period())).distinct()
                .collect(Collectors.joining(", ")));
        }
        return Words.upperFirst(String.join("; ", notes));
    }
}
