package vn.tiendo.measurement.submission;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.CsvRecord;

import vn.tiendo.measurement.table.domain.Column;

/** The rows of a CSV file whose headings are read, those that follow each other and name the same submission at a time. */
final class CsvGroups {

    /** What names a submission. */
    private static final List<Column> NAME = List.of(Column.PLAN, Column.DEPARTMENT, Column.PERIOD);

    private final Iterator<CsvRecord> records;
    private final Quotes quotes;
    private final List<String> headings;
    private final CsvColumns columns;
    private int row = 1;
    private @Nullable CsvRecord pending;

    private CsvGroups(Iterator<CsvRecord> records, Quotes quotes, List<String> headings, CsvColumns columns) {
        this.records = records;
        this.quotes = quotes;
        this.headings = headings;
        this.columns = columns;
    }

    /** @param form is told what is wrong with the headings */
    static CsvGroups open(InputStream text, char separator, CsvForm form) {
        Quotes quotes = new Quotes(new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()));
        Iterator<CsvRecord> records = CsvTable.reader(separator).ofCsvRecord(quotes).iterator();
        List<String> headings = records.next().getFields();
        CsvColumns columns = CsvColumns.of(headings, form);
        NAME.stream().filter(column -> form.isWhole() && !columns.has(column))
                .forEach(column -> form.refuse("", CsvForm.cell(0, 1), "missing-column", null, column.heading()));
        return new CsvGroups(records, quotes, headings, columns);
    }

    CsvColumns columns() {
        return columns;
    }

    /** The last one that was read; the headings are row 1. */
    int row() {
        return row;
    }

    /** The next rows that belong together; none at the end. */
    CsvTable next() {
        List<CsvRecord> body = new ArrayList<>();
        CsvRecord first = pending != null ? pending : read();
        while (first != null && CsvColumns.isBlank(first)) {
            first = read();
        }
        int firstRow = row;
        for (CsvRecord each = first; each != null; each = read()) {
            if (!CsvColumns.isBlank(each) && first != null && !isOneWith(first, each)) {
                pending = each;
                return new CsvTable(headings, body, firstRow);
            }
            body.add(each);
        }
        pending = null;
        return new CsvTable(headings, body, firstRow);
    }

    /** Whether the file ends within quotes, so that nobody knows what the last rows would have been. */
    boolean isCutOff() {
        return pending == null && !records.hasNext() && quotes.areOpen();
    }

    private boolean isOneWith(CsvRecord one, CsvRecord other) {
        return NAME.stream().allMatch(column -> columns.text(one, column).equals(columns.text(other, column)));
    }

    private @Nullable CsvRecord read() {
        if (!records.hasNext()) {
            return null;
        }
        row++;
        return records.next();
    }

    /** Knows whether it is within some. */
    private static final class Quotes extends FilterReader {

        private boolean open;

        private Quotes(Reader text) {
            super(text);
        }

        private boolean areOpen() {
            return open;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            for (int i = offset; i < offset + some; i++) {
                open ^= buffer[i] == '"';
            }
            return some;
        }
    }
}
