package vn.tiendo.plan.assignment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongBiFunction;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.plan.sheet.Column;
import vn.tiendo.plan.sheet.Content;
import vn.tiendo.plan.sheet.NamedSheets;
import vn.tiendo.plan.sheet.Names;
import vn.tiendo.plan.sheet.PlacedForm;
import vn.tiendo.plan.sheet.RowReader;
import vn.tiendo.plan.sheet.SheetWords;
import vn.tiendo.plan.sheet.Table;
import vn.tiendo.plan.sheet.Workbook;
import vn.tiendo.platform.problem.Violation;

/** Reads a workbook as {@link AssignmentWorkbook} writes it into the form in which figures are handed down. */
final class AssignmentSheets {

    private static final List<String> SHEETS = List.of(AssignmentColumns.HEAD_SHEET, AssignmentColumns.FIGURE_SHEET);
    private static final String YEAR_EXAMPLE = "2024";

    private final PlacedForm form = new PlacedForm();
    private final ArrayNode assignments = form.body().putArray("assignments");
    private final NamedSheets sheets;
    private final RowReader rows;
    private final ToLongBiFunction<String, Integer> versions;

    private AssignmentSheets(Workbook workbook, ToLongBiFunction<String, Integer> versions, Locale language) {
        this.sheets = new NamedSheets(workbook, SHEETS, SheetWords.of(language), form);
        this.rows = new RowReader(new Names(List.of()), workbook.since1904(), language, form);
        this.versions = versions;
    }

    /**
     * Reads all of it; a blank cell says nothing.
     *
     * @param versions of what is assigned to a unit for a year now
     * @param language of what is said about it
     */
    static PlacedForm read(Workbook workbook, ToLongBiFunction<String, Integer> versions, Locale language) {
        return new AssignmentSheets(workbook, versions, language).read();
    }

    private PlacedForm read() {
        var head = sheets.sideways(AssignmentColumns.HEAD_SHEET, AssignmentColumns.HEAD);
        var table = sheets.table(AssignmentColumns.FIGURE_SHEET, List.of(AssignmentColumns.UNIT), AssignmentColumns::column);
        var year = year(head);
        if (form.isWhole() && year.isPresent()) {
            form.place("/assignments", table.at());
            table.rows().forEach(row -> row.columns().stream().filter(AssignmentColumns::isFigure)
                    .filter(column -> row.content(column).isPresent())
                    .forEach(column -> readFigure(table, row, column, head, year.get())));
        }
        return form;
    }

    /** Without it nothing can be said of any figure. */
    private Optional<Integer> year(Table.Row head) {
        var written = head.content(AssignmentColumns.YEAR);
        var year = written.map(Content::shown).filter(each -> each.matches("\\d{4}")).map(Integer::valueOf);
        if (year.isEmpty()) {
            form.refuseWhole(new Violation("/year", written.isEmpty() ? "required" : "not-a-number",
                    written.map(Content::shown).orElse(null), YEAR_EXAMPLE, head.at(AssignmentColumns.YEAR)));
        }
        return year;
    }

    private void readFigure(Table table, Table.Row row, Column column, Table.Row head, int year) {
        var pointer = "/assignments/" + assignments.size();
        var object = assignments.addObject().put("indicator", AssignmentColumns.indicator(column)).put("year", year);
        form.place(pointer, row.at(column));
        form.place(pointer + "/indicator", table.headings().at(column));
        form.place(pointer + "/year", head.at(AssignmentColumns.YEAR));
        rows.read(row, AssignmentColumns.UNIT, object, pointer, "unit");
        rows.read(row, column, object, pointer, "value");
        rows.read(head, AssignmentColumns.SOURCE, object, pointer, "source");
        sameVersion(row, object, pointer);
    }

    /** An old file must not bring back figures that were changed since. */
    private void sameVersion(Table.Row row, ObjectNode figure, String pointer) {
        var seen = JsonNodeFactory.instance.objectNode();
        rows.read(row, AssignmentColumns.VERSION, seen, pointer, "version");
        var version = seen.path("version");
        if (version.isNumber()) {
            long current = versions.applyAsLong(figure.path("unit").asString(""), figure.get("year").intValue());
            if (version.decimalValue().compareTo(BigDecimal.valueOf(current)) != 0) {
                form.refuse(pointer + "/version", row.at(AssignmentColumns.VERSION), "other-version",
                        version.decimalValue(), current);
            }
        }
    }
}
