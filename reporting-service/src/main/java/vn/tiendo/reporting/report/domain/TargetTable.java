package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportContent.Align;
import vn.tiendo.reporting.report.domain.ReportContent.Appendix;
import vn.tiendo.reporting.report.domain.ReportContent.Column;
import vn.tiendo.reporting.report.domain.ReportContent.GroupLine;
import vn.tiendo.reporting.report.domain.ReportContent.Line;
import vn.tiendo.reporting.report.domain.ReportContent.TargetLine;
import vn.tiendo.reporting.report.domain.ReportFigures.Remark;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportFigures.Section;

/** The appendix: every target and criterion of the plan in one table. */
final class TargetTable {

    private final Words words;

    private TargetTable(Words words) {
        this.words = words;
    }

    static Appendix of(ReportInput input, String caption) {
        TargetTable table = new TargetTable(input.words());
        return new Appendix(
            title(input),
            caption,
            reference(input),
            table.columns(),
            table.lines(input));
    }

    static String title(ReportInput input) {
        return input.words().with("Phụ lục", "Appendix");
    }

    static String reference(ReportInput input) {
        return input.words().say("(Kèm theo Báo cáo số %s %s của %s)", "(To Report No. %s of %s by the %s)", input.symbol(),
            Opening.date(input), Opening.issuer(input));
    }

    private List<Column> columns() {
        return List.of(
            new Column(words.with("STT", "No."), 5, Align.CENTRE),
            new Column(words.with("Chỉ tiêu", "Target"), 25, Align.LEFT),
            new Column(words.with("ĐVT", "Unit"), 8, Align.CENTRE),
            new Column(words.with("Kế hoạch năm", "Plan of the year"), 16, Align.CENTRE),
            new Column(words.with("Thực hiện kỳ (lũy kế)", "Attained (cumulated)"), 14, Align.RIGHT),
            new Column(words.with("So kế hoạch (%)", "Of plan (%)"), 8, Align.RIGHT),
            new Column(words.with("Đánh giá", "Status"), 10, Align.LEFT),
            new Column(words.with("Ghi chú", "Notes"), 14, Align.LEFT));
    }

    private List<Line> lines(ReportInput input) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        for (Section section : input.sections()) {
            lines.add(new GroupLine(Words.roman(number++), Words.withoutFullStop(section.title())));
            section.rows().forEach(row -> lines.add(line(row, input)));
        }
        return lines.isEmpty() ? List.of(new GroupLine("", words.with("Kế hoạch không có chỉ tiêu.", "The plan has no targets."))) : lines;
    }

    private Line line(Row row, ReportInput input) {
        return new TargetLine(List.of(
            row.number(), Words.withoutFullStop(row.title()), row.unitOfMeasure(), Words.tight(row.required()),
            attained(row, input.results().get(row.id())), row.share() == null ? "" : words.percent(row.share()),
            words.status(row.status()), note(row, input)), row.isCriterion());
    }

    private String attained(Row row, @Nullable String result) {
        BigDecimal number = row.attained();
        return number == null ? Words.upperFirst(Objects.requireNonNullElse(result, "")) : words.number(number);
    }

    private String note(Row row, ReportInput input) {
        List<String> notes = new ArrayList<>();
        if (input.settledBeforeYearsEnd(row)) {
            notes.add(words.with("đã xác định cho cả năm", "settled for the year"));
        }
        ReportFigures.Assigned assigned = row.assigned();
        if (assigned != null) {
            notes.add(words.say("trên giao %s: %s", "assigned %s: %s", words.number(assigned.required()),
                Words.lowerFirst(words.status(assigned.status()))));
        }
        if (row.remarks().stream().anyMatch(remark -> remark.kind() == Remark.Kind.ESTIMATED)) {
            notes.add(words.with("có số ước", "with estimates"));
        }
        if (!row.missing().isEmpty()) {
            notes.add(words.with("thiếu ", "missing: ") + row.missing().stream().map(owed -> words.period(owed.period())).distinct()
                .collect(Collectors.joining(", ")));
        }
        return Words.upperFirst(String.join("; ", notes));
    }
}
