package vn.tiendo.measurement.submission;

import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import vn.tiendo.measurement.table.domain.Column;

/**
 * The rows of a CSV file, the first one with the headings.
 *
 * @param rows never empty
 */
record CsvTable(List<CsvRecord> rows) {

    /** What came of reading. */
    sealed interface Read {
    }

    record Whole(CsvTable table) implements Read {
    }

    /** @param code of a violation */
    record Broken(String code) implements Read {
    }

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** The separator is the one by which most of the headings are known ones. */
    static Read read(String text) {
        if (text.isBlank()) {
            return new Broken("empty");
        }
        if (text.chars().filter(each -> each == '"').count() % 2 != 0) {
            return new Broken("cut-off");
        }
        try {
            char separator = SEPARATORS.stream().max((one, other) -> Long.compare(known(text, one), known(text, other)))
                    .orElseThrow();
            try (Stream<CsvRecord> rows = reader(text, separator).stream()) {
                return new Whole(new CsvTable(rows.toList()));
            }
        } catch (CsvParseException broken) {
            return new Broken("malformed-csv");
        }
    }

    private static long known(String text, char separator) {
        return reader(text, separator).stream().findFirst().stream().flatMap(row -> row.getFields().stream())
                .filter(each -> Column.headed(each).isPresent()).count();
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(text);
    }

    List<String> headings() {
        return rows.getFirst().getFields();
    }

    List<CsvRecord> body() {
        return rows.subList(1, rows.size());
    }
}
