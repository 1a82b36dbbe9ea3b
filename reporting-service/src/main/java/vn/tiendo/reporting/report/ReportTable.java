package vn.tiendo.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportFigures.Remark;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.report.domain.UnitsCompared;
import vn.tiendo.reporting.report.domain.UnitsCompared.Compared;
import vn.tiendo.reporting.report.domain.UnitsCompared.Standing;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;
import vn.tiendo.reporting.table.domain.Cell;
import vn.tiendo.reporting.table.domain.Table;
import vn.tiendo.reporting.table.domain.Table.Column;

/** The figures of a report as a table, from its frozen input; in its language. */
final class ReportTable {

    /**
     * A row with the field of the plan that it stands in.
     *
     * @param result in words, where no number says it
     */
    private record Line(String section, Row row, @Nullable String result) {

        Cell attained() {
            return row.attained() == null ? Cell.text(result) : Cell.number(row.attained());
        }
    }

    private static final List<Column<Line>> COLUMNS = List.of(
        Column.of("Lĩnh vực", "Section", (line, _) -> Cell.text(line.section())),
        Column.of("STT", "No.", (line, _) -> Cell.text(line.row().number())),
        Column.of("Mã", "Target", (line, _) -> Cell.text(line.row().id())),
        Column.of("Chỉ tiêu", "Title", (line, _) -> Cell.text(line.row().title())),
        Column.of("Bộ phận chịu trách nhiệm", "Responsible", (line, _) -> Cell.text(line.row().responsible())),
        Column.of("Đơn vị tính", "Unit", (line, _) -> Cell.text(line.row().unitOfMeasure())),
        Column.of("Kế hoạch năm", "Required", (line, _) -> Cell.text(line.row().required())),
        Column.of("Thực hiện (lũy kế)", "Attained", (line, _) -> line.attained()),
        Column.of("Mức phải đạt đến kỳ", "Expected by now", (line, _) -> Cell.number(line.row().expected())),
        Column.of("So kế hoạch (%)", "% of the year's", (line, _) -> Cell.number(line.row().share())),
        Column.of("Đánh giá", "Status", (line, language) -> Cell.text(language.of(StatusNames.of(line.row().status())))),
        Column.of("Giải trình", "Explanations", (line, _) -> Cell.text(remarks(line.row()))));

    private static final List<Column<Compared>> OF_UNITS = List.of(
        Column.of("Hạng", "Rank", (unit, _) -> Cell.number(of(unit, Standing::rank))),
        Column.of("Mã đơn vị", "Unit", (unit, _) -> Cell.text(unit.unit())),
        Column.of("Đơn vị", "Name", (unit, _) -> Cell.text(unit.name())),
        Column.of("Số chỉ tiêu", "Targets", (unit, _) -> Cell.number(of(unit, Standing::targets))),
        Column.of("Đạt và vượt", "Met or exceeded", (unit, _) -> Cell.number(of(unit, Standing::reached))),
        Column.of("Mức đạt (%)", "Attained (%)", (unit, _) -> Cell.number(share(unit, Standing::attained))),
        Column.of("Độ phủ (%)", "Coverage (%)", (unit, _) -> Cell.number(share(unit, Standing::coverage))),
        Column.of("Báo cáo phải nộp", "Owed", (unit, _) -> Cell.number(of(unit, Standing::owed))),
        Column.of("Đã nộp", "Received", (unit, _) -> Cell.number(of(unit, Standing::received))),
        Column.of("Đã duyệt", "Approved", (unit, _) -> Cell.number(of(unit, Standing::approved))),
        Column.of("Nộp chậm", "Late", (unit, _) -> Cell.number(of(unit, Standing::late))));

    private ReportTable() {
    }

    static Table of(ReportInput input, String name) {
        UnitsCompared units = input.units();
        return units != null ? Table.of(name, OF_UNITS, units.units().stream(), input.language()) : Table.of(name, COLUMNS, input.sections().stream()
            .flatMap(section -> section.rows().stream().map(row -> new Line(section.title(), row, input.results().get(row.id())))), input.language());
    }

    private static @Nullable Integer of(Compared unit, Function<Standing, @Nullable Integer> number) {
        return unit.standing() == null ? null : number.apply(unit.standing());
    }

    private static @Nullable BigDecimal share(Compared unit, Function<Standing, @Nullable BigDecimal> number) {
        return unit.standing() == null ? null : number.apply(unit.standing());
    }

    private static String remarks(Row row) {
        return row.remarks().stream().filter(remark -> remark.kind() != Remark.Kind.ESTIMATED)
            .map(remark -> "%s, %s: %s".formatted(remark.department(), remark.period(), remark.text()))
            .collect(Collectors.joining("; "));
    }
}
