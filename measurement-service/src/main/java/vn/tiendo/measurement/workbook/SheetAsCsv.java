package vn.tiendo.measurement.workbook;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.writer.CsvWriter;

import vn.tiendo.measurement.submission.domain.Spreadsheets;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.problem.Violation;

/**
 * The first sheet that holds anything, as the text of a CSV file: each cell stands in the row and column in which it stood, so that
 * both are read in one way. Nothing is computed: of a formula the stored result is taken.
 */
final class SheetAsCsv {

    /** Digits after the point of what may be thousands as well: 1.234. */
    private static final int AS_THOUSANDS = 3;
    /** Far more than there are headings; each row is as wide as the widest place in it. */
    private static final int MOST_COLUMNS = 64;
    private static final int MOST_TOLD = 100;

    private SheetAsCsv() {
    }

    /** @param notation in which texts are written, and so are the numbers then */
    static Spreadsheets.Table of(WorkbookFile file, Notation notation) {
        Sheet sheet = file.sheets().stream().filter(each -> !each.rows().isEmpty()).findFirst().orElseGet(() -> new Sheet("", List.of(), List.of()));
        return new Spreadsheets.Table(sheet.name(), csv(sheet, notation, file.since1904()).getBytes(StandardCharsets.UTF_8), unclear(sheet));
    }

    private static String csv(Sheet sheet, Notation notation, boolean since1904) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            write(sheet, csv, notation, since1904);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(Sheet sheet, CsvWriter csv, Notation notation, boolean since1904) {
        int width = sheet.rows().isEmpty() ? 0 : last(sheet.rows().getFirst());
        int line = 0;
        for (SheetRow row : sheet.rows()) {
            for (; line < row.index(); line++) {
                csv.writeRecord("");
            }
            csv.writeRecord(IntStream.rangeClosed(0, Math.max(width, last(row)))
                    .mapToObj(at -> text(row.cells().get(at), notation, since1904)).toList());
            line++;
        }
    }

    private static int last(SheetRow row) {
        int last = row.cells().keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (last >= MOST_COLUMNS) {
            throw new UnreadableFile(UnreadableFile.TOO_LONG, null, MOST_COLUMNS);
        }
        return last;
    }

    private static String text(@Nullable Content content, Notation notation, boolean since1904) {
        return switch (content) {
            case null -> "";
            case Content.Number(BigDecimal number, Content.Look look) -> switch (look) {
                case NUMBER -> number(number, notation);
                case DAY -> day(number, since1904);
                case PERCENTAGE -> number(number.movePointRight(2), notation) + "%"; // which no number is written with
            };
            case Content.Formula(String _, @Nullable Content stored) when stored != null -> text(stored, notation, since1904);
            case Content.Formula _, Content.Text _, Content.Flag _, Content.Failure _ -> content.shown();
        };
    }

    private static String day(BigDecimal days, boolean since1904) {
        return new CellValues(Notation.UNDECLARED, since1904).day(new Content.Number(days, Content.Look.DAY)) instanceof CellValues.Good<?>(var day)
                ? day.toString() : days.toPlainString();
    }

    /** A number is certain, so it is written as nobody can read it otherwise. */
    private static String number(BigDecimal number, Notation notation) {
        return switch (notation) {
            case VI -> number.toPlainString().replace('.', ',');
            case EN -> number.toPlainString();
            case UNDECLARED -> (number.scale() == AS_THOUSANDS ? number.setScale(AS_THOUSANDS + 1) : number).toPlainString();
        };
    }

    /** What nobody sees, or what stands for several cells, is not guessed at. */
    private static List<Violation> unclear(Sheet sheet) {
        List<Violation> unclear = new ArrayList<>();
        sheet.rows().stream().filter(SheetRow::hidden).limit(MOST_TOLD).forEach(row -> unclear.add(new Violation("", "hidden-row", null, null,
                new Violation.Cell(sheet.name(), new CellReference(row.index(), 0).formatAsString()))));
        for (CellRangeAddress merged : sheet.merged()) {
            unclear.add(new Violation("", "merged-cells", merged.formatAsString(), null, new Violation.Cell(sheet.name(),
                    new CellReference(merged.getFirstRow(), merged.getFirstColumn()).formatAsString())));
        }
        return unclear.subList(0, Math.min(unclear.size(), MOST_TOLD));
    }
}
