package vn.tiendo.reporting.comparison;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import vn.tiendo.reporting.comparison.domain.Comparison;
import vn.tiendo.reporting.comparison.domain.Comparison.Ranked;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Verdict.Standing;
import vn.tiendo.reporting.table.domain.Cell;
import vn.tiendo.reporting.table.domain.Table;
import vn.tiendo.reporting.table.domain.Table.Column;
import vn.tiendo.reporting.table.domain.Table.Language;

/** Units by one indicator as a table. */
final class ComparisonTable {

    private static final List<Column<Ranked>> COLUMNS = List.of(
            Column.of("Hạng", "Rank", (unit, _) -> Cell.number(unit.rank())),
            Column.of("Mã đơn vị", "Unit", (unit, _) -> Cell.text(unit.unit())),
            Column.of("Đơn vị", "Name", (unit, _) -> Cell.text(unit.name())),
            Column.of("Số liệu", "Value", (unit, _) -> Cell.number(unit.value())),
            Column.of("Báo cáo", "Standing", (unit, language) -> Cell.text(language.of(standing(unit.standing())))),
            Column.of("Kỳ còn thiếu", "Missing", (unit, _) -> Cell.text(unit.missing().stream().map(Period::toString)
                    .collect(Collectors.joining(", ")))),
            Column.of("Khác biệt lớn", "Outlier", (unit, _) -> Cell.text(unit.outlier() ? "x" : "")),
            Column.of("Đánh giá theo kế hoạch của đơn vị", "Status by the unit's plan", ComparisonTable::status));

    private ComparisonTable() {
    }

    static Table of(Comparison comparison, Language language) {
        return Table.of(comparison.unit() + "-" + comparison.indicator() + "-"
                + Objects.requireNonNullElse(comparison.period(), comparison.year()), COLUMNS, comparison.units().stream(), language);
    }

    private static Text standing(Standing standing) {
        return switch (standing) {
            case IN -> new Text("đủ số liệu", "all figures are in");
            case INCOMPLETE -> new Text("thiếu một phần", "some are missing");
            case MISSING -> new Text("chưa có số liệu", "no figure yet");
            case NOT_DUE -> new Text("chưa đến kỳ", "not due yet");
            case NO_TARGET -> new Text("không có chỉ tiêu theo chỉ số này", "no target of this indicator");
            case NOT_ADDABLE -> new Text("số liệu không cộng được", "figures that do not add up");
            case FORMER -> new Text("đã sắp xếp lại, số liệu trước đó vẫn được tính", "no longer there; what it gave until then counts");
        };
    }

    private static Cell status(Ranked unit, Language language) {
        return unit.verdict() == null ? new Cell.Nothing() : Cell.text(language.of(StatusNames.of(unit.verdict().status())));
    }
}
