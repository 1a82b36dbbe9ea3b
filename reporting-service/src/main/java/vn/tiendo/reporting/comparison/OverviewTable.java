package vn.tiendo.reporting.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.tiendo.reporting.comparison.domain.Overview;
import vn.tiendo.reporting.comparison.domain.Overview.OfIndicator;
import vn.tiendo.reporting.comparison.domain.Overview.OfUnit;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;
import vn.tiendo.reporting.table.domain.Cell;
import vn.tiendo.reporting.table.domain.Table;
import vn.tiendo.reporting.table.domain.Table.Column;
import vn.tiendo.reporting.table.domain.Table.Language;

/** The units below a unit as a table: a row for each, two columns for each indicator that they share. */
final class OverviewTable {

    private static final List<Column<OfUnit>> OF_UNIT = List.of(
            Column.of("Mã đơn vị", "Unit", (unit, _) -> Cell.text(unit.unit())),
            Column.of("Đơn vị", "Name", (unit, _) -> Cell.text(unit.name())),
            Column.of("Mức đạt (%)", "Attainment (%)", (unit, _) -> Cell.number(unit.attainment().percent())),
            Column.of("Độ phủ (%)", "Coverage (%)", (unit, _) -> Cell.number(unit.attainment().coverage())));

    private OverviewTable() {
    }

    static Table of(Overview overview, Language language) {
        List<Column<OfUnit>> columns = Stream.concat(OF_UNIT.stream(),
                overview.indicators().stream().flatMap(OverviewTable::columns)).toList();
        return Table.of(overview.unit() + "-" + overview.year(), columns, overview.units().stream(), language);
    }

    private static Stream<Column<OfUnit>> columns(OfIndicator indicator) {
        String title = indicator.title() + " [" + indicator.indicator() + "]";
        return Stream.of(
                Column.of(title, title, (unit, language) -> cell(unit, indicator)
                        .map(cell -> Cell.text(language.of(StatusNames.of(cell.status())))).orElse(new Cell.Nothing())),
                Column.of(title + ": % yêu cầu cả năm", title + ": % of the year's",
                        (unit, _) -> Cell.number(cell(unit, indicator).map(Overview.Cell::share).orElse(null))));
    }

    private static Optional<Overview.Cell> cell(OfUnit unit, OfIndicator indicator) {
        return Optional.ofNullable(unit.cells().get(indicator.indicator()));
    }
}
