package vn.tiendo.measurement.submission;

import java.io.InputStream;
import java.util.List;
import java.util.function.LongFunction;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.submission.domain.BatchPlace;
import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.submission.domain.ManyFilings.Terms;

/** Contents of many filings, by the door that they came through. */
@Component
class FilingStreams {

    private final JsonMapper json;
    private final CsvRows rows;

    FilingStreams(JsonMapper json, CsvRows rows) {
        this.json = json;
        this.rows = rows;
    }

    FilingStream open(InputStream content, Terms terms) {
        LongFunction<Delivery> delivery = number -> new Delivery(terms.door(), terms.sha256(), terms.mode(), null,
                new BatchPlace(terms.batch(), number), List.of());
        return switch (terms.door()) {
            case JSON -> new JsonStream(content, json, delivery);
            case CSV -> new CsvStream(content, rows, new CsvStream.Settings(terms.submit(), terms.notation(), delivery));
            case XLSX -> throw new IllegalArgumentException("No workbook holds many filings");
        };
    }
}
