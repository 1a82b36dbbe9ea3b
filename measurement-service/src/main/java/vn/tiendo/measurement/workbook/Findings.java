package vn.tiendo.measurement.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.Places;
import vn.tiendo.platform.problem.Violation;

/** What is found wrong with a table, each with its cell, and where the figures stand that are read from it. */
final class Findings {

    private static final int MOST_WARNINGS = 50;
    private static final int LONGEST_GIVEN = 100;

    private final TableColumns columns;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Violation> warnings = new ArrayList<>();
    private final Map<String, Violation.Cell> cells = new HashMap<>();
    private int warned;

    Findings(TableColumns columns) {
        this.columns = columns;
        cells.put("", sheet());
    }

    List<Violation> violations() {
        return violations;
    }

    List<Violation> warnings() {
        List<Violation> all = new ArrayList<>(warnings);
        if (warned > MOST_WARNINGS) {
            all.add(new Violation("", "more-warnings", warned - MOST_WARNINGS, null, sheet()));
        }
        return all;
    }

    Places places() {
        return new Places(cells);
    }

    void refuse(String pointer, String code, SheetRow row, TemplateColumn column, @Nullable Object given, @Nullable Object expected) {
        violations.add(new Violation(pointer, code, given, expected, cell(row, column)));
    }

    void refuse(String code, String address, @Nullable Object given) {
        violations.add(new Violation("", code, given, null, new Violation.Cell(columns.sheet().name(), address)));
    }

    void refuseSheet(String code, @Nullable Object expected) {
        violations.add(new Violation("", code, null, expected, sheet()));
    }

    /** The receipt repeats them for good, so they are few and brief. */
    void warn(String pointer, String code, SheetRow row, TemplateColumn column, String given) {
        if (++warned <= MOST_WARNINGS) {
            String brief = given.length() > LONGEST_GIVEN ? given.substring(0, LONGEST_GIVEN) + "…" : given;
            warnings.add(new Violation(pointer, code, brief, null, cell(row, column)));
        }
    }

    /** What the pointer names stands in this cell. */
    void place(String pointer, SheetRow row, TemplateColumn column) {
        cells.put(pointer, cell(row, column));
    }

    private Violation.Cell sheet() {
        return new Violation.Cell(columns.sheet().name(), null);
    }

    private Violation.Cell cell(SheetRow row, TemplateColumn column) {
        int at = columns.at().getOrDefault(column, 0);
        return new Violation.Cell(columns.sheet().name(), new CellReference(row.index(), at).formatAsString());
    }
}
