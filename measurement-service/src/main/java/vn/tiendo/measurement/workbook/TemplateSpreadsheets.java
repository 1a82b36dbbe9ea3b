package vn.tiendo.measurement.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.submission.domain.Spreadsheets;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.web.Turns;

/** Templates that come back and plain tables, a few at a time, since each takes memory. */
@Component
@EnableConfigurationProperties(WorkbookProperties.class)
class TemplateSpreadsheets implements Spreadsheets {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateSpreadsheets.class);

    private final WorkbookProperties limits;
    private final Turns turns;

    TemplateSpreadsheets(WorkbookProperties limits) {
        this.limits = limits;
        this.turns = new Turns(limits.parallel(), limits.patience());
    }

    @Override
    public Reading read(byte[] file) {
        return turns.inTurn(() -> reading(file)).orElseGet(Busy::new);
    }

    @Override
    public TableReading table(InputStream file, Notation notation) throws IOException {
        byte[] whole = file.readNBytes(Math.toIntExact(limits.maxFile().toBytes()) + 1);
        return turns.inTurn(() -> tableReading(whole, notation)).orElseGet(Busy::new);
    }

    /** Read once more before: only what is within the limits is held whole. */
    @Override
    public Optional<byte[]> marked(byte[] file, List<Fault> faults, Locale language) {
        return turns.inTurn(() -> WorkbookFile.read(file, limits).cells() > limits.maxMarkedCells() ? Optional.<byte[]>empty()
                : mark(file, faults, TemplateWords.of(language))).flatMap(marked -> marked);
    }

    private static Optional<byte[]> mark(byte[] file, List<Fault> faults, TemplateWords words) {
        try {
            return Optional.of(MarkedWorkbook.of(file, faults, words));
        } catch (IOException | RuntimeException refused) {
            LOG.warn("A workbook that could be read could not be marked", refused);
            return Optional.empty();
        }
    }

    private TableReading tableReading(byte[] file, Notation notation) {
        try {
            return SheetAsCsv.of(WorkbookFile.read(file, limits), notation);
        } catch (UnreadableFile unreadable) {
            return new Unreadable(unreadable.code(), unreadable.given(), unreadable.expected());
        }
    }

    private Reading reading(byte[] file) {
        try {
            return ReadTemplate.of(WorkbookFile.read(file, limits));
        } catch (UnreadableFile unreadable) {
            return new Unreadable(unreadable.code(), unreadable.given(), unreadable.expected());
        }
    }
}
