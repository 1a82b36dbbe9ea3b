package vn.tiendo.measurement.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.submission.domain.Occurrence;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.submission.domain.Value;
import vn.tiendo.measurement.table.domain.Words;

/** The value of a row; none when something about it could not be read. */
final class ValueReader {

    private static final String VALUE = "/value";

    private final RowReader row;

    ValueReader(RowReader row) {
        this.row = row;
    }

    /** @param measure that the target wants; its components have rows of their own */
    Optional<Value> read(Measure measure) {
        row.place(VALUE, TemplateColumn.VALUE);
        refuseWhatHasNoPlace(measure);
        if (row.has(TemplateColumn.NO_DATA)) {
            return noData(measure);
        }
        if (measure != Measure.NARRATIVE && row.has(TemplateColumn.GROUND)) {
            row.refuse(TemplateColumn.GROUND, "note-without-no-data", null, null);
        }
        if (measure != Measure.COMPONENTS && !row.has(TemplateColumn.VALUE)) {
            row.refuse(TemplateColumn.VALUE, "required", null, null);
            return Optional.empty();
        }
        return switch (measure) {
            case NUMBER -> row.number(TemplateColumn.VALUE).map(Value.Number::new);
            case COUNT -> count();
            case RATIO -> ratio();
            case RATING -> row.text(TemplateColumn.VALUE, ReportedFigure.LONGEST_REASON).map(Value.Rating::new);
            case DONE -> done();
            case NARRATIVE -> narrative();
            case COMPONENTS, NONE -> Optional.empty();
        };
    }

    private void refuseWhatHasNoPlace(Measure measure) {
        for (TemplateColumn column : new TemplateColumn[] {TemplateColumn.VALUE, TemplateColumn.DENOMINATOR, TemplateColumn.DATE,
                TemplateColumn.OCCURRENCES}) {
            if (row.has(column) && !ValueCells.of(measure).contains(column)) {
                row.refuse(column, "not-of-this-measure", null, null);
            }
        }
    }

    private Optional<Value> noData(Measure measure) {
        for (TemplateColumn column : ValueCells.of(measure)) {
            if (row.has(column)) {
                row.refuse(column, "value-beside-no-data", row.shown(column), null);
            }
        }
        row.place(VALUE + "/note", TemplateColumn.GROUND);
        row.place(VALUE, TemplateColumn.NO_DATA);
        @Nullable String note = row.text(TemplateColumn.GROUND, ReportedFigure.LONGEST_REASON).orElse(null);
        return row.constant(TemplateColumn.NO_DATA, Words.NO_DATA, Value.NoDataReason.class).map(reason -> new Value.NoData(reason, note));
    }

    private Optional<Value> count() {
        row.place(VALUE + "/occurrences", TemplateColumn.OCCURRENCES);
        List<Occurrence> occurrences = row.occurrences(TemplateColumn.OCCURRENCES);
        return row.number(TemplateColumn.VALUE).map(count -> new Value.Count(count, occurrences));
    }

    private Optional<Value> ratio() {
        row.place(VALUE + "/denominator", TemplateColumn.DENOMINATOR);
        Optional<BigDecimal> numerator = row.number(TemplateColumn.VALUE);
        if (!row.has(TemplateColumn.DENOMINATOR)) {
            row.refuse(TemplateColumn.DENOMINATOR, "required", null, null);
        }
        return row.number(TemplateColumn.DENOMINATOR).flatMap(denominator -> numerator.map(known -> new Value.Ratio(known, denominator)));
    }

    private Optional<Value> done() {
        row.place(VALUE + "/on", TemplateColumn.DATE);
        Optional<Boolean> done = row.flag(TemplateColumn.VALUE);
        @Nullable LocalDate on = row.day(TemplateColumn.DATE).orElse(null);
        if (done.orElse(false) && !row.has(TemplateColumn.DATE)) {
            row.refuse(TemplateColumn.DATE, "required", null, null);
        }
        return done.map(known -> new Value.Done(known, on));
    }

    private Optional<Value> narrative() {
        row.place(VALUE + "/ground", TemplateColumn.GROUND);
        Optional<Value.Assessment> assessment = row.constant(TemplateColumn.VALUE, Words.ASSESSMENT, Value.Assessment.class);
        if (!row.has(TemplateColumn.GROUND)) {
            row.refuse(TemplateColumn.GROUND, "ground-required", null, null);
        }
        return row.text(TemplateColumn.GROUND, ReportedFigure.LONGEST_GROUND)
                .flatMap(ground -> assessment.map(known -> new Value.Narrative(known, ground)));
    }
}
