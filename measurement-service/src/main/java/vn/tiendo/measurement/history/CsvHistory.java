package vn.tiendo.measurement.history;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;

import vn.tiendo.measurement.history.domain.Cell;
import vn.tiendo.measurement.history.domain.Field;
import vn.tiendo.measurement.history.domain.Row;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.file.Formula;

/** A history as CSV, in UTF-8 without a mark, with numbers and days written one way or the other. */
final class CsvHistory implements AutoCloseable {

    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final CsvWriter out;
    private final List<Field> fields;
    private final boolean vietnamese;

    /** A comma in numbers leaves the semicolon to part the cells, as spreadsheets in Vietnamese expect. */
    CsvHistory(OutputStream out, List<Field> fields, Notation notation) {
        this.fields = fields;
        this.vietnamese = notation == Notation.VI;
        this.out = CsvWriter.builder().fieldSeparator(vietnamese ? ';' : ',')
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.writeRecord(fields.stream().map(Field::code).toList());
    }

    void write(Stream<Row> rows) {
        rows.forEach(row -> out.writeRecord(fields.stream().map(field -> text(field.of(row))).toList()));
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Cell cell) {
        return switch (cell) {
            case Cell.Nothing() -> "";
            case Cell.Text(String text) -> Formula.harmless(text);
            case Cell.Code(String code) -> code;
            case Cell.Number(var number) -> vietnamese ? number.toPlainString().replace('.', ',') : number.toPlainString();
            case Cell.Day(var day) -> vietnamese ? VIETNAMESE_DAY.format(day) : day.toString();
            case Cell.Moment(var at) -> at.toString();
        };
    }
}
