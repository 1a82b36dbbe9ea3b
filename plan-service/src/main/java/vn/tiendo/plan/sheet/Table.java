package vn.tiendo.plan.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import vn.tiendo.platform.problem.Violation;

/** A sheet with its headings in the first row and one thing in each further row, in columns of any order. */
public final class Table {

    private final Sheet sheet;
    private final Map<Column, Integer> columns = new LinkedHashMap<>();

    private Table(Sheet sheet) {
        this.sheet = sheet;
    }

    /** A row, blank or not. */
    public record Row(Table table, int number) {

        public Optional<Content> content(Column column) {
            var at = table.columns.get(column);
            var cells = table.sheet.rows().get(number);
            return at == null || cells == null ? Optional.empty() : Optional.ofNullable(cells.get(at));
        }

        public Violation.Cell at(Column column) {
            return table.sheet.at(number, table.columns.getOrDefault(column, 0));
        }

        /** Those that the table has. */
        public List<Column> columns() {
            return List.copyOf(table.columns.keySet());
        }
    }

    /**
     * Finds the columns by their headings.
     *
     * @param needed must be there
     * @param column the column that a heading means
     * @param language of what is said to the sender
     */
    public static Table of(Sheet sheet, List<Column> needed, Function<String, Optional<Column>> column,
            SheetWords language, PlacedForm form) {
        var table = new Table(sheet);
        var headings = sheet.rows().getOrDefault(0, new TreeMap<>());
        headings.forEach((at, heading) -> table.head(at, heading, column, form));
        needed.stream().filter(each -> !table.columns.containsKey(each)).forEach(each -> form.refuseWhole(new Violation(
                "", "column-missing", null, language.heading(each.key()), new Violation.Cell(sheet.name(), null))));
        table.withoutHeading(headings.keySet(), form);
        return table;
    }

    private void head(int at, Content heading, Function<String, Optional<Column>> column, PlacedForm form) {
        var meant = column.apply(heading.shown());
        if (meant.isEmpty()) {
            refuse(at, 0, "unknown-column", heading, form);
        } else if (columns.putIfAbsent(meant.get(), at) != null) {
            refuse(at, 0, "duplicate-column", heading, form);
        }
    }

    /** What stands outside the columns would be lost. */
    private void withoutHeading(Set<Integer> headed, PlacedForm form) {
        var told = new HashSet<>(headed);
        sheet.rows().forEach((row, cells) -> cells.forEach((at, content) -> {
            if (told.add(at)) {
                refuse(at, row, "unknown-column", content, form);
            }
        }));
    }

    private void refuse(int column, int row, String code, Content content, PlacedForm form) {
        form.refuseWhole(new Violation("", code, content.shown(), null, sheet.at(row, column)));
    }

    /** The first one, which holds the headings. */
    public Row headings() {
        return new Row(this, 0);
    }

    /** Those that are not blank. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        sheet.rows().tailMap(0, false).keySet().forEach(each -> rows.add(new Row(this, each)));
        return rows;
    }

    /** The first cell, for what concerns all rows. */
    public Violation.Cell at() {
        return sheet.at(0, 0);
    }
}
