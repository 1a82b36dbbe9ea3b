package vn.tiendo.measurement.submission;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;

import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.table.domain.Column;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.measurement.table.domain.TextEncoding;

/** A CSV file of many submissions: rows that follow each other and name the same plan, department and period are one. */
final class CsvStream implements FilingStream {

    /** What a submission of the most figures and the longest texts may take. */
    private static final long LONGEST = 2L << 20;
    /** Enough to tell the encoding, and to hold the headings. */
    private static final int BEGINNING = 64 << 10;
    private static final List<Column> NAME = List.of(Column.PLAN, Column.DEPARTMENT, Column.PERIOD);

    /** @param submit whether the figures are handed in */
    record Settings(boolean submit, Notation notation, LongFunction<Delivery> delivery) {
    }

    private final BoundedStretches content;
    private final CsvRows rows;
    private final Settings settings;
    private @Nullable Opened opened;
    private long number;

    CsvStream(InputStream content, CsvRows rows, Settings settings) {
        this.content = new BoundedStretches(content, LONGEST);
        this.rows = rows;
        this.settings = settings;
    }

    @Override
    public Next next() throws IOException {
        content.beginStretch();
        try {
            Opened file = opened;
            if (file == null) {
                return open();
            }
            return next(file);
        } catch (UncheckedIOException failed) {
            return broken(Objects.requireNonNull(failed.getCause()));
        } catch (BoundedStretches.TooLong tooLong) {
            return broken(tooLong);
        } catch (CsvParseException malformed) {
            return broken("malformed-csv", null, null);
        }
    }

    private Next open() throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(content, BEGINNING);
        buffered.mark(BEGINNING);
        byte[] beginning = buffered.readNBytes(BEGINNING - 1);
        buffered.reset();
        return switch (TextEncoding.decode(wholeLines(beginning))) {
            case TextEncoding.Foreign(String name) -> broken("wrong-encoding", name, "UTF-8");
            case TextEncoding.Text(String text) when text.isBlank() -> broken("empty", null, null);
            case TextEncoding.Text(String text) -> {
                buffered.skipNBytes(TextEncoding.mark(beginning));
                yield open(buffered, CsvTable.separator(text));
            }
        };
    }

    private Next open(InputStream text, char separator) throws IOException {
        Quotes quotes = new Quotes(new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()));
        Iterator<CsvRecord> records = CsvTable.reader(separator).ofCsvRecord(quotes).iterator();
        CsvForm form = new CsvForm(Map.of(), settings.submit());
        List<String> headings = records.next().getFields();
        CsvColumns columns = CsvColumns.of(headings, form);
        NAME.stream().filter(column -> form.isWhole() && !columns.has(column))
                .forEach(column -> form.refuse("", CsvForm.cell(0, 1), "missing-column", null, column.heading()));
        if (!form.told(List.of()).isEmpty()) {
            return new Broken(form.told(List.of()));
        }
        Opened file = new Opened(records, quotes, headings, columns);
        opened = file;
        return next(file);
    }

    private Next next(Opened file) {
        CsvTable group = file.group();
        if (file.isAtItsEnd() && file.quotes.areOpen()) {
            return broken("cut-off", null, null);
        }
        if (group.body().isEmpty()) {
            return new End();
        }
        long at = ++number;
        return (One) () -> {
            CsvForm form = new CsvForm(Map.of(), settings.submit());
            rows.read(group, file.columns, settings.notation(), form);
            return CsvRows.filing(form, settings.delivery().apply(at), new byte[0]);
        };
    }

    /** The last line may end within a letter. */
    private static byte[] wholeLines(byte[] beginning) {
        int end = beginning.length;
        while (beginning.length == BEGINNING - 1 && end > 0 && beginning[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? beginning : Arrays.copyOf(beginning, end);
    }

    private Next broken(IOException failure) throws IOException {
        return switch (failure) {
            case CharacterCodingException _ -> broken("wrong-encoding", null, "UTF-8");
            case BoundedStretches.TooLong _ -> broken("too-long", null, LONGEST);
            default -> throw failure;
        };
    }

    /** Told by the row up to which it could be read. */
    private Broken broken(String code, @Nullable Object given, @Nullable Object expected) {
        Opened file = opened;
        CsvForm form = new CsvForm(Map.of(), settings.submit());
        form.refuseWhole(CsvForm.cell(0, file == null ? 1 : file.row + 1), code, given, expected);
        return new Broken(form.told(Collections.emptyList()));
    }

    /** A file whose headings are read. */
    private static final class Opened {

        private final Iterator<CsvRecord> records;
        private final Quotes quotes;
        private final List<String> headings;
        private final CsvColumns columns;
        /** The last one that was read; the headings are row 1. */
        private int row = 1;
        private @Nullable CsvRecord pending;

        private Opened(Iterator<CsvRecord> records, Quotes quotes, List<String> headings, CsvColumns columns) {
            this.records = records;
            this.quotes = quotes;
            this.headings = headings;
            this.columns = columns;
        }

        /** The next rows that belong together; none at the end. */
        private CsvTable group() {
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

        private boolean isAtItsEnd() {
            return pending == null && !records.hasNext();
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
    }

    /** Counts them: a file that ends within quotes was cut off. */
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
