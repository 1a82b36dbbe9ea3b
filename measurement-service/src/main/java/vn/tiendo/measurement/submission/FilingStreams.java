package vn.tiendo.measurement.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.LongFunction;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.submission.domain.BatchPlace;
import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.submission.domain.ManyFilings.Terms;
import vn.tiendo.measurement.submission.domain.Spreadsheets;
import vn.tiendo.platform.problem.Violation;

/** Contents of many filings, by the door that they came through. */
@Component
class FilingStreams {

    private final JsonMapper json;
    private final CsvRows rows;
    private final Spreadsheets spreadsheets;

    FilingStreams(JsonMapper json, CsvRows rows, Spreadsheets spreadsheets) {
        this.json = json;
        this.rows = rows;
        this.spreadsheets = spreadsheets;
    }

    FilingStream open(InputStream content, Terms terms) throws IOException {
        LongFunction<Delivery> delivery = number -> new Delivery(terms.door(), terms.sha256(), terms.mode(), null,
                new BatchPlace(terms.batch(), number), List.of());
        return switch (terms.door()) {
            case JSON -> new JsonStream(content, json, delivery);
            case CSV -> new CsvStream(content, rows, new CsvStream.Settings(terms.submit(), terms.notation(), CsvForm.CSV, delivery));
            case XLSX -> workbook(content, terms, delivery);
        };
    }

    private FilingStream workbook(InputStream content, Terms terms, LongFunction<Delivery> delivery) throws IOException {
        return switch (spreadsheets.table(content, terms.notation())) {
            case Spreadsheets.Table(var sheet, var csv, var unclear) when unclear.isEmpty() -> new CsvStream(new ByteArrayInputStream(csv), rows,
                    new CsvStream.Settings(terms.submit(), terms.notation(), sheet, delivery));
            case Spreadsheets.Table(_, _, var unclear) -> () -> new FilingStream.Broken(unclear);
            case Spreadsheets.Unreadable(var code, var given, var expected) ->
                () -> new FilingStream.Broken(List.of(new Violation("", code, given, expected)));
            case Spreadsheets.Busy() -> throw new IOException("Other workbooks are being read");
        };
    }
}
