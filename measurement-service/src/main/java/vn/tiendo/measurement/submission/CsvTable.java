package vn.tiendo.measurement.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import vn.tiendo.measurement.table.domain.Column;

/**
 * Rows of a CSV file.
 *
 * @param body those below the headings, or some of them that follow each other
 * @param firstRow where the first of these stands in the file; the headings stand in row 1
 */
record CsvTable(List<String> headings, List<CsvRecord> body, int firstRow) {

    /** What came of reading. */
    sealed interface Read {
    }

    record Whole(CsvTable table) implements Read {
    }

    /** @param code of a violation */
    record Broken(String code) implements Read {
    }

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    static Read read(String text) {
        if (text.isBlank()) {
            return new Broken("empty");
        }
        if (text.chars().filter(each -> each == '"').count() % 2 != 0) {
            return new Broken("cut-off");
        }
        try {
            try (CsvReader<CsvRecord> reader = reader(separator(text)).ofCsvRecord(text)) {
                List<CsvRecord> rows = reader.stream().toList();
                return new Whole(new CsvTable(rows.getFirst().getFields(), rows.subList(1, rows.size()), 2));
            }
        } catch (CsvParseException broken) {
            return new Broken("malformed-csv");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * The one by which most of the headings are known ones.
     *
     * @param beginning of a file, with its first row
     */
    static char separator(String beginning) {
        return SEPARATORS.stream().max((one, other) -> Long.compare(known(beginning, one), known(beginning, other))).orElseThrow();
    }

    private static long known(String text, char separator) {
        return reader(separator).ofCsvRecord(text).stream().findFirst().stream().flatMap(row -> row.getFields().stream())
                .filter(each -> Column.headed(each).isPresent()).count();
    }

    static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true);
    }

    /** Where a row of the body stands in the file. */
    int row(int index) {
        return firstRow + index;
    }
}
