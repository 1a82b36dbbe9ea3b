package vn.tiendo.plan.resolution.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads the rows of a table of targets: group rows are sections, the column of the plan's year holds the rules. */
final class TableReader {

    private static final String NO_VALUE = "Dòng của bảng không có số kế hoạch.";
    private static final String NOT_READ = "Dòng của bảng không đọc được.";
    private static final String NAMELESS = "Bảng chỉ tiêu";
    private static final Phrases PART = Phrases.of("trong đó :|trong đó|- trong đó|- trong đó :|-|+|trđ :|bao gồm :|gồm :");

    private static final Set<String> AGAIN = Set.of("\"", "''", "“", "”", "nt", "-nt-", "- nt -", "//", "-//-", "-\"-", "\"\"");

    private final DraftBuilder draft;
    private final List<Row> rows = new ArrayList<>();
    private final @Nullable Integer year;
    private final boolean expected;
    private @Nullable Columns columns;
    private @Nullable String total;
    private @Nullable String totalLabel;
    private @Nullable Tokens lastUnit;
    private int parts;
    private String group = "";

    /** @param expected the part of the targets, so that rows without a known header are listed as unread */
    TableReader(DraftBuilder draft, List<Node> nodes, @Nullable Integer year, boolean expected) {
        this.draft = draft;
        this.year = year;
        this.expected = expected;
        for (var node : nodes) {
            rows.add(Row.of(draft.source, node.start, node.end));
        }
    }

    void read() {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var header = Columns.of(row, i + 1 < rows.size() ? rows.get(i + 1) : null, year);
            if (header != null) {
                columns = header;
                draft.structure(row.start(), row.end());
            } else if (columns != null) {
                row(columns.aligned(row), columns);
            } else if (expected) {
                alone(row);
            }
        }
    }

    /** A line that only looks like a row, as a text set in columns does. */
    private void alone(Row row) {
        draft.unread(row.start(), row.end(), NOT_READ);
    }

    private void row(Row row, Columns columns) {
        var name = row.cell(columns.name());
        var value = row.cell(columns.plan());
        if (row.isRule() || columns.isMore(row)) {
            draft.structure(row.start(), row.end());
        } else if (name.isEmpty()) {
            draft.unread(row.start(), row.end(), NOT_READ);
        } else if (value.isEmpty() || value.words() == 0) {
            withoutValue(row, columns, name);
        } else {
            target(row, columns, name, value);
        }
    }

    private void withoutValue(Row row, Columns columns, Tokens name) {
        var label = columns.number() < 0 ? "" : row.cell(columns.number()).shown();
        boolean unit = columns.unit() >= 0 && !row.cell(columns.unit()).isEmpty();
        boolean past = row.filled() > (label.isEmpty() ? 1 : 2);
        if (!unit && !past && isGroup(label, name)) {
            draft.section(label, Titles.of(name, null, "", false));
            draft.structure(row.start(), row.end());
            total = null;
            group = "";
        } else if (!unit && !past) {
            group = name.shown();
            total = null;
            totalLabel = label;
            draft.structure(row.start(), row.end());
        } else {
            draft.unread(row.start(), row.end(), NO_VALUE);
        }
    }

    private static boolean isGroup(String label, Tokens name) {
        boolean capitals = name.shown().equals(name.shown().toUpperCase(Locale.ROOT));
        return label.matches("[IVXLA-H]{1,5}[.)]?") || capitals && name.words() > 1;
    }

    private void target(Row row, Columns columns, Tokens name, Tokens value) {
        draft.sectionIfNone(NAMELESS);
        var label = columns.number() < 0 ? "" : row.cell(columns.number()).shown().replaceAll("[.)]+$", "");
        int mark = PART.lengthAt(name, name.from());
        boolean part = mark > 0 || totalLabel != null && !totalLabel.isEmpty() && label.startsWith(totalLabel + ".");
        var bare = name.run(name.from() + mark, name.to());
        var reading = CellRule.of(bare.isEmpty() ? name : bare, value, unit(columns.unitOf(row)));
        if (reading == null) {
            draft.unread(row.start(), row.end(), NOT_READ);
            return;
        }
        var title = part && !group.isEmpty() ? group + ": " + bare.shown() : bare.shown();
        var number = draft.number(!label.isEmpty() ? label : part && total != null ? total + "." + ++parts : null);
        draft.target(number, part ? total : null, new Statement(name, name, reading, part, title),
                Shares.ofRow(bare, reading), CellRule.measure(value), row.start(), row.end());
        if (!part) {
            total = number;
            totalLabel = label;
            parts = 0;
            group = "";
        }
    }

    /** A mark in the place of a unit says that it is the one above. */
    private Tokens unit(Tokens cell) {
        boolean again = !cell.isEmpty() && lastUnit != null && AGAIN.contains(cell.shown().toLowerCase(Locale.ROOT));
        var unit = again && lastUnit != null ? lastUnit : cell;
        lastUnit = unit.isEmpty() ? lastUnit : unit;
        return unit;
    }
}
