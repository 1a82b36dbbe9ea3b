package vn.tiendo.measurement.workbook;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where the columns of the table stand: moved ones are found by their keys.
 *
 * @param keys index of the row that holds the keys; below it come the headings
 */
record TableColumns(Sheet sheet, int keys, Map<TemplateColumn, Integer> at, Set<TemplateColumn> twice) {

    /** Of a sheet in which other columns are still found. */
    private static final int ENOUGH = 4;

    static Optional<TableColumns> of(Sheet sheet) {
        return sheet.rows().stream().map(row -> of(sheet, row)).filter(found -> found.at().size() >= ENOUGH).findFirst();
    }

    private static TableColumns of(Sheet sheet, SheetRow row) {
        Map<TemplateColumn, Integer> at = new EnumMap<>(TemplateColumn.class);
        Set<TemplateColumn> twice = new HashSet<>();
        for (TemplateColumn column : TemplateColumn.values()) {
            List<Integer> places = row.cells().entrySet().stream()
                    .filter(cell -> cell.getValue().shown().equals(column.key())).map(Map.Entry::getKey).sorted().toList();
            places.stream().findFirst().ifPresent(place -> at.put(column, place));
            if (places.size() > 1) {
                twice.add(column);
            }
        }
        return new TableColumns(sheet, row.index(), at, twice);
    }

    /** Keys of those that are not there, or there more than once. */
    List<String> unclear() {
        return Stream.of(TemplateColumn.values()).filter(column -> !at.containsKey(column) && !column.optional() || twice.contains(column))
                .map(TemplateColumn::key).toList();
    }

    @Nullable Content content(SheetRow row, TemplateColumn column) {
        @Nullable Integer place = at.get(column);
        return place == null ? null : row.cells().get(place);
    }

    List<SheetRow> rows() {
        return sheet.rows().stream().filter(row -> row.index() > keys + 1).toList();
    }
}
