package vn.tiendo.plan.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import vn.tiendo.platform.problem.Violation;

/** The sheets of a workbook by what they are for, whichever language they are named in. */
public final class NamedSheets {

    private final Map<String, Sheet> sheets = new HashMap<>();
    private final SheetWords words;
    private final PlacedForm form;

    /**
     * A sheet of another name, or a second one of a name, is refused: its content would be lost.
     *
     * @param keys of all that there may be, in the words of the service ({@code sheet.<key>})
     */
    public NamedSheets(Workbook workbook, List<String> keys, SheetWords words, PlacedForm form) {
        this.words = words;
        this.form = form;
        workbook.sheets().forEach(each -> take(each, keys));
    }

    private void take(Sheet sheet, List<String> keys) {
        var key = keys.stream().filter(each -> SheetWords.isSheet(sheet.name(), each)).findFirst();
        if (key.isEmpty() || sheets.putIfAbsent(key.get(), sheet) != null) {
            form.refuseWhole(new Violation("", "unknown-sheet", sheet.name(), keys.stream().map(words::sheet).toList(),
                    new Violation.Cell(sheet.name(), null)));
        }
    }

    /**
     * A table with its headings in the first row. A sheet that is missing is told as such; of its columns nothing is said.
     *
     * @param needed columns that must be there
     * @param column the column that a heading means
     */
    public Table table(String key, List<Column> needed, Function<String, Optional<Column>> column) {
        var sheet = sheet(key);
        return Table.of(sheet, sheets.containsKey(key) ? needed : List.of(), column, words, form);
    }

    /** What a sheet says that has its headings at the side: turned over, it is a table of one row. */
    public Table.Row sideways(String key, List<Column> columns) {
        var table = Table.of(sheet(key).turn(), List.of(), heading -> Column.named(columns, heading), words, form);
        table.rows().stream().filter(each -> each.number() > 1).forEach(row -> row.columns().forEach(column -> row
                .content(column).ifPresent(content -> form.refuseWhole(
                        new Violation("", "unknown-column", content.shown(), null, row.at(column))))));
        return new Table.Row(table, 1);
    }

    private Sheet sheet(String key) {
        var sheet = sheets.get(key);
        if (sheet == null) {
            form.refuseWhole(new Violation("", "sheet-missing", null, words.sheet(key),
                    new Violation.Cell(words.sheet(key), null)));
            return Sheet.blank(words.sheet(key));
        }
        return sheet;
    }
}
