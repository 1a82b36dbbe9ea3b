package vn.tiendo.measurement.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.Quality;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.submission.domain.Value;
import vn.tiendo.measurement.table.domain.Words;

/** The figures of a table: a row for each, and of a target with components one more for each of them. */
final class FigureRows {

    private final TableColumns columns;
    private final ReadIdentity identity;
    private final CellValues values;
    private final Findings findings;
    /** Where the columns stand that the department fills. */
    private final Set<Integer> filled;
    private final List<ReportedFigure> figures = new ArrayList<>();
    /** Figures with components, by what they are of, in the order of their rows. */
    private final Map<FigureKey, Compound> compounds = new LinkedHashMap<>();
    private int next;

    FigureRows(TableColumns columns, ReadIdentity identity, CellValues values, Findings findings) {
        this.columns = columns;
        this.identity = identity;
        this.values = values;
        this.findings = findings;
        this.filled = columns.at().entrySet().stream().filter(each -> each.getKey().filled()).map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    List<ReportedFigure> read() {
        columns.rows().stream().filter(this::filled).forEach(this::read);
        compounds.forEach(this::compound);
        return figures;
    }

    private boolean filled(SheetRow row) {
        return !Collections.disjoint(row.cells().keySet(), filled);
    }

    private void read(SheetRow row) {
        Optional<TargetChoice> choice = choice(row);
        if (row.hidden()) {
            findings.refuse("", "hidden-row", row, TemplateColumn.TITLE, null, null);
        }
        if (choice.isEmpty()) {
            return;
        }
        @Nullable Content part = columns.content(row, TemplateColumn.PART);
        String[] named = choice.get().target().split("/", 2);
        FigureKey key = new FigureKey(named[0], part == null ? null : part.shown());
        if (named.length > 1) {
            compounds.computeIfAbsent(key, _ -> new Compound(next++)).component(named[1], row);
        } else if (choice.get().measure().equals(Measure.COMPONENTS.name())) {
            compounds.computeIfAbsent(key, _ -> new Compound(next++)).mains.add(row);
        } else {
            simple(key, Measure.valueOf(choice.get().measure()), row);
        }
    }

    /** What a row is for: known by its hidden id, or chosen in a row that has none. */
    private Optional<TargetChoice> choice(SheetRow row) {
        @Nullable Content id = columns.content(row, TemplateColumn.TARGET);
        @Nullable Content chosen = columns.content(row, TemplateColumn.TITLE);
        Optional<TargetChoice> choice = id != null ? identity.target(id.shown())
                : chosen != null ? identity.chosen(chosen.shown()) : Optional.empty();
        if (choice.isEmpty()) {
            findings.refuse("", id == null && chosen == null ? "row-without-target" : "unknown-target", row, TemplateColumn.TITLE,
                    id != null ? id.shown() : chosen == null ? null : chosen.shown(), null);
        }
        return choice;
    }

    private void simple(FigureKey key, Measure measure, SheetRow of) {
        String pointer = "/figures/" + next++;
        RowReader row = reader(of, pointer);
        Optional<Value> value = new ValueReader(row).read(measure);
        figure(pointer, key, value, row);
    }

    private void compound(FigureKey key, Compound compound) {
        String pointer = "/figures/" + compound.index;
        SheetRow first = compound.mains.isEmpty() ? compound.rows.values().iterator().next() : compound.mains.getFirst();
        RowReader main = reader(first, pointer);
        compound.mains.stream().skip(1).forEach(again -> reader(again, pointer).refuse(TemplateColumn.TITLE, "duplicate-figure", key.target(), null));
        compound.twice.forEach(again -> reader(again, pointer).refuse(TemplateColumn.TITLE, "duplicate-figure", key.target(), null));
        main.place("", TemplateColumn.TITLE);
        Optional<Value> noData = compound.mains.isEmpty() ? Optional.empty() : new ValueReader(main).read(Measure.COMPONENTS);
        if (main.has(TemplateColumn.NO_DATA) && !compound.mains.isEmpty()) {
            compound.rows.values().forEach(row -> besideNoData(reader(row, pointer)));
            figure(pointer, key, noData, main);
        } else {
            figure(pointer, key, components(compound, pointer), main);
        }
    }

    private static void besideNoData(RowReader row) {
        row.refuse(TemplateColumn.VALUE, "value-beside-no-data", row.shown(TemplateColumn.VALUE), null);
    }

    private Optional<Value> components(Compound compound, String pointer) {
        TreeMap<String, BigDecimal> numbers = new TreeMap<>();
        compound.rows.forEach((component, of) -> {
            RowReader row = reader(of, pointer);
            row.place("/value/components/" + component, TemplateColumn.VALUE);
            row.number(TemplateColumn.VALUE).ifPresent(number -> numbers.put(component, number));
        });
        return numbers.size() == compound.rows.size() ? Optional.of(new Value.Components(numbers)) : Optional.empty();
    }

    private void figure(String pointer, FigureKey key, Optional<Value> value, RowReader row) {
        row.place("", TemplateColumn.TITLE);
        row.place("/part", TemplateColumn.PART);
        row.place("/quality", TemplateColumn.QUALITY);
        row.place("/explanation", TemplateColumn.EXPLANATION);
        row.place("/reason", TemplateColumn.REASON);
        row.place("/unit", TemplateColumn.UNIT);
        if (key.part() != null && key.part().length() > ReportedFigure.LONGEST_PART) {
            row.refuse(TemplateColumn.PART, "out-of-range", key.part().length(), ReportedFigure.LONGEST_PART);
        }
        Quality quality = row.constant(TemplateColumn.QUALITY, Words.QUALITY, Quality.class).orElse(Quality.ACTUAL);
        @Nullable String explanation = row.text(TemplateColumn.EXPLANATION, ReportedFigure.LONGEST_EXPLANATION).orElse(null);
        @Nullable String reason = row.text(TemplateColumn.REASON, ReportedFigure.LONGEST_REASON).orElse(null);
        @Nullable String unit = row.text(TemplateColumn.UNIT, ReportedFigure.LONGEST_UNIT).orElse(null);
        value.filter(_ -> !row.faulty())
                .ifPresent(known -> figures.add(new ReportedFigure(pointer, key, known, quality, explanation, reason, unit)));
    }

    private RowReader reader(SheetRow row, String pointer) {
        return new RowReader(columns, row, values, findings, pointer);
    }

    /** The rows of a figure that has components. */
    private static final class Compound {

        private final int index;
        private final List<SheetRow> mains = new ArrayList<>();
        private final Map<String, SheetRow> rows = new LinkedHashMap<>();
        private final List<SheetRow> twice = new ArrayList<>();

        Compound(int index) {
            this.index = index;
        }

        void component(String id, SheetRow row) {
            if (rows.putIfAbsent(id, row) != null) {
                twice.add(row);
            }
        }
    }
}
