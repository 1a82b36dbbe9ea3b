package vn.tiendo.measurement.submission;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.CsvRecord;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.measurement.table.domain.Column;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.problem.Violation.Cell;

/**
 * Which column of a CSV file holds what.
 *
 * @param components columns that hold a component of a target, by its id
 * @param width how many columns there are
 */
record CsvColumns(Map<Column, Integer> columns, Map<String, Integer> components, int width) {

    /** What is the same in every row, or said by the address. */
    private static final Map<Column, String> HEAD = Map.of(Column.PLAN, "plan", Column.DEPARTMENT, "department",
            Column.PERIOD, "period", Column.REPORTED_ON, "reportedOn");
    private static final Map<Column, String> OF_A_FIGURE = Map.ofEntries(Map.entry(Column.TARGET, "/target"),
            Map.entry(Column.PART, "/part"), Map.entry(Column.VALUE, "/value"),
            Map.entry(Column.NUMERATOR, "/value/numerator"), Map.entry(Column.DENOMINATOR, "/value/denominator"),
            Map.entry(Column.DATE, "/value/on"), Map.entry(Column.GROUND, "/value/ground"),
            Map.entry(Column.OCCURRENCES, "/value/occurrences"), Map.entry(Column.NO_DATA, "/value/reason"), Map.entry(Column.NOTE, "/value/note"),
            Map.entry(Column.QUALITY, "/quality"), Map.entry(Column.EXPLANATION, "/explanation"),
            Map.entry(Column.REASON, "/reason"), Map.entry(Column.UNIT, "/unit"));

    static CsvColumns of(List<String> headings, CsvForm form) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Map<String, Integer> components = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            Cell cell = CsvForm.cell(i, 1);
            Optional<Column> column = Column.headed(heading);
            Optional<String> component = Column.component(heading);
            if (column.isEmpty() && component.isEmpty()) {
                form.refuseWhole(cell, "unknown-column", heading, null);
            }
            int at = i;
            boolean twice = column.map(known -> columns.put(known, at)).isPresent()
                    || component.map(id -> components.put(id, at)).isPresent();
            if (twice) {
                form.refuseWhole(cell, "duplicate-column", heading, null);
            }
        }
        if (form.isWhole() && !columns.containsKey(Column.TARGET)) {
            form.refuseWhole("missing-column", null, Column.TARGET.heading());
        }
        return new CsvColumns(columns, components, headings.size());
    }

    void readHead(CsvTable table, CsvForm form) {
        HEAD.forEach((column, field) -> {
            @Nullable Integer at = columns.get(column);
            for (int i = 0; at != null && i < table.body().size(); i++) {
                String text = text(table.body().get(i), at);
                if (!text.isEmpty()) {
                    form.head(field, text, CsvForm.cell(at, table.row(i)));
                }
            }
        });
    }

    void readFigures(CsvTable table, Plan plan, Notation notation, CsvForm form) {
        for (int i = 0; i < table.body().size(); i++) {
            CsvRecord row = table.body().get(i);
            if (!isBlank(row)) {
                readFigure(row, table.row(i), plan, notation, form);
            }
        }
    }

    static boolean isBlank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** What a row says in a column; empty when there is none. */
    String text(CsvRecord row, Column column) {
        @Nullable Integer at = columns.get(column);
        return at == null ? "" : text(row, at);
    }

    private void readFigure(CsvRecord row, int number, Plan plan, Notation notation, CsvForm form) {
        if (row.getFieldCount() != width) {
            form.refuse(form.nextFigure(), CsvForm.cell(0, number), "wrong-width", row.getFieldCount(), width);
            return;
        }
        FigureRow figure = row(row, notation);
        if (!figure.isFilled()) {
            return;
        }
        String pointer = form.nextFigure();
        place(pointer, number, form);
        String id = figure.cells().getOrDefault(Column.TARGET, "");
        Optional<Target> target = plan.target(id);
        ObjectNode written = form.figure();
        if (target.isPresent()) {
            figure.write(target.get(), written, (column, component, code, given, expected) -> form.refuse(
                    pointer + OF_A_FIGURE.get(column), cell(column, component, number), code, given, expected));
        } else {
            form.leaveUnread(pointer);
            form.refuse(pointer + "/target", cell(Column.TARGET, "", number), id.isEmpty() ? "required" : "unknown-target",
                    id.isEmpty() ? null : id, null);
        }
    }

    private FigureRow row(CsvRecord row, Notation notation) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        columns.forEach((column, at) -> put(cells, column, text(row, at)));
        Map<String, String> parts = new HashMap<>();
        components.forEach((id, at) -> put(parts, id, text(row, at)));
        return new FigureRow(cells, parts, notation);
    }

    private void place(String pointer, int number, CsvForm form) {
        form.place(pointer, cell(Column.TARGET, "", number));
        OF_A_FIGURE.forEach((column, field) -> {
            if (columns.containsKey(column)) {
                form.place(pointer + field, cell(column, "", number));
            }
        });
        components.keySet().forEach(id -> form.place(pointer + "/value/components/" + id, cell(Column.VALUE, id, number)));
    }

    /** Of what has no column, the target's. */
    private Cell cell(Column column, String component, int number) {
        int target = columns.getOrDefault(Column.TARGET, 0);
        int at = component.isEmpty() ? columns.getOrDefault(column, target) : components.getOrDefault(component, target);
        return CsvForm.cell(at, number);
    }

    private static <K> void put(Map<K, String> cells, K key, String text) {
        if (!text.isEmpty()) {
            cells.put(key, text);
        }
    }

    private static String text(CsvRecord row, int at) {
        return at < row.getFieldCount() ? row.getField(at).strip() : "";
    }
}
