package vn.tiendo.measurement.history;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

import vn.tiendo.measurement.history.domain.Observation;

/** Observations as SDMX-CSV 2.0.0: first what structure they are of and what is to be done with them. */
final class SdmxHistory implements AutoCloseable {

    private static final List<String> HEAD = List.of("STRUCTURE", "STRUCTURE_ID", "ACTION");
    /** Of plan-service's structures; I: for information. */
    private static final List<String> OF_EACH = List.of("dataflow", "TIENDO:FIGURES(1.0)", "I");

    private final CsvWriter out;

    SdmxHistory(OutputStream out) {
        this.out = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(HEAD, Observation.COLUMNS);
    }

    void write(Observation observation) {
        write(OF_EACH, observation.fields());
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<String> first, List<String> then) {
        List<String> all = new ArrayList<>(first);
        all.addAll(then);
        out.writeRecord(all);
    }
}
