package vn.tiendo.plan.assignment;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.assignment.domain.AssignedFigure;
import vn.tiendo.plan.assignment.domain.UnitAssignments;
import vn.tiendo.plan.indicator.domain.Indicator;
import vn.tiendo.plan.sheet.Column;
import vn.tiendo.plan.sheet.Names;
import vn.tiendo.plan.sheet.SheetWords;
import vn.tiendo.plan.sheet.WorkbookWriter;
import vn.tiendo.plan.sheet.WorkbookWriter.Head;
import vn.tiendo.plan.unit.domain.Unit;
import vn.tiendo.platform.problem.Violation;

/** The figures of one year for the units below as a workbook to be filled; {@link AssignmentSheets} reads it. */
final class AssignmentWorkbook {

    /** Code and name of the unit stay in sight. */
    private static final int FROZEN = 2;

    private final int year;
    private final List<Row> rows;
    /** By code: those that can be assigned, and those that have been. */
    private final Map<String, String> headings;
    private final SheetWords words;

    AssignmentWorkbook(int year, List<Row> rows, List<Indicator> indicators, Locale language) {
        this.year = year;
        this.rows = List.copyOf(rows);
        this.words = SheetWords.of(language);
        boolean english = language.getLanguage().equals("en");
        this.headings = rows.stream().flatMap(each -> each.figures().keySet().stream())
                .collect(Collectors.toMap(each -> each, each -> each, (one, _) -> one, TreeMap::new));
        indicators.forEach(each -> headings.put(each.code(), AssignmentColumns.heading(each, english)));
    }

    /**
     * A unit.
     *
     * @param version of what is assigned to it
     * @param figures those that count, by indicator
     */
    record Row(Unit unit, long version, Map<String, BigDecimal> figures) {

        static Row of(Unit unit, UnitAssignments assigned) {
            return new Row(unit, assigned.version(), assigned.figures().stream()
                    .collect(Collectors.toMap(AssignedFigure::indicator, AssignedFigure::value)));
        }
    }

    /** @return texts that are too long for a cell; what was written is of no use then */
    List<Violation> write(OutputStream out) throws IOException {
        try (var writer = new WorkbookWriter(words, new Names(List.of()), words.sheet(AssignmentColumns.LIST_SHEET))) {
            writer.sideways(words.sheet(AssignmentColumns.HEAD_SHEET), heads(AssignmentColumns.HEAD.stream()),
                    column -> column == AssignmentColumns.YEAR ? year : null);
            var columns = Stream.concat(AssignmentColumns.OF_UNIT.stream(),
                    headings.keySet().stream().map(AssignmentColumns::figure));
            writer.table(words.sheet(AssignmentColumns.FIGURE_SHEET), heads(columns), FROZEN, rows,
                    AssignmentWorkbook::value);
            return writer.end(out);
        }
    }

    private List<Head> heads(Stream<Column> columns) {
        return columns.map(each -> new Head(each, heading(each), List.of())).toList();
    }

    private String heading(Column column) {
        return AssignmentColumns.isFigure(column) ? headings.getOrDefault(AssignmentColumns.indicator(column), "")
                : words.heading(column.key());
    }

    private static @Nullable Object value(Row row, Column column) {
        if (AssignmentColumns.isFigure(column)) {
            return row.figures().get(AssignmentColumns.indicator(column));
        }
        return column == AssignmentColumns.UNIT ? row.unit().id()
                : column == AssignmentColumns.NAME ? row.unit().name() : row.version();
    }
}
