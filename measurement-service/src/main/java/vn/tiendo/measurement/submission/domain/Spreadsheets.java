package vn.tiendo.measurement.submission.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.problem.Violation;

/** Figures that come in spreadsheets: in those made by this service, and in plain tables. */
public interface Spreadsheets {

    Reading read(byte[] file);

    /**
     * The rows of a plain table, with headings in the first one.
     *
     * @param notation in which its texts are written
     */
    TableReading table(InputStream file, Notation notation) throws IOException;

    /** The same file with the faults marked; none when it cannot be: it is too large for that, or too many are read just now. */
    Optional<byte[]> marked(byte[] file, List<Fault> faults, Locale language);

    /** What came of reading a file. */
    sealed interface Reading {
    }

    /**
     * A template as it came back.
     *
     * @param period absent when it could not be read
     * @param planVersion that it was made from
     * @param figures those that could be read
     * @param violations what could not be read, by cell
     * @param warnings what was taken all the same
     */
    record Figures(String plan, String department, @Nullable Period period, long planVersion, List<ReportedFigure> figures,
            List<Violation> violations, List<Violation> warnings, Places places) implements Reading {
    }

    /** What came of reading a plain table. */
    sealed interface TableReading {
    }

    /**
     * A sheet with each cell at its place.
     *
     * @param csv the same as a CSV file, UTF-8
     * @param violations because of which none of it is to be taken
     */
    @SuppressWarnings("ArrayRecordComponent") // Bytes that are read, never compared.
    record Table(String sheet, byte[] csv, List<Violation> violations) implements TableReading {
    }

    /** The file gives nothing to read. */
    record Unreadable(String code, @Nullable Object given, @Nullable Object expected) implements Reading, TableReading {
    }

    /** Too many are being read just now. */
    record Busy() implements Reading, TableReading {
    }

    /**
     * What is wrong with a place of a file, in the words of who is told.
     *
     * @param sheet absent when it is the file as a whole
     * @param cell absent when it is the sheet as a whole
     */
    record Fault(@Nullable String sheet, @Nullable String cell, String message, String given, String expected) {
    }
}
