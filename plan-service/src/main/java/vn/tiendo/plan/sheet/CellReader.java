package vn.tiendo.plan.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.file.FileProblem.Code;
import vn.tiendo.plan.file.PartXml;
import vn.tiendo.plan.file.Unreadable;

/** The cells of one sheet, as they are stored in its part. */
final class CellReader {

    /** What spreadsheets keep and show of a number; the digits after them come from its binary form. */
    private static final MathContext AS_SHOWN = new MathContext(15);
    private static final int LONGEST_NUMBER = 64;
    /** More than a binary number reaches. */
    private static final int MOST_ZEROS = 400;

    private final List<String> shared;
    private final Allowance allowance;
    private final NavigableMap<Integer, NavigableMap<Integer, Content>> rows = new TreeMap<>();
    private int row = -1;
    private int column = -1;

    /** @param shared the texts of the workbook, which cells name by their place in this list */
    CellReader(List<String> shared, Allowance allowance) {
        this.shared = shared;
        this.allowance = allowance;
    }

    NavigableMap<Integer, NavigableMap<Integer, Content>> rows() {
        return rows;
    }

    void readSheet(PartXml xml) throws XMLStreamException {
        xml.children(_ -> xml.children(name -> {
            if (name.equals("sheetData")) {
                xml.children(_ -> readRow(xml));
            }
        }));
    }

    /** Rows and cells may leave out where they stand: they follow one another then. */
    private void readRow(PartXml xml) throws XMLStreamException {
        row = within(xml.number("r").orElse(row + 2) - 1, SpreadsheetVersion.EXCEL2007.getLastRowIndex());
        column = -1;
        xml.children(name -> {
            if (name.equals("c")) {
                readCell(xml);
            }
        });
    }

    private void readCell(PartXml xml) throws XMLStreamException {
        int last = SpreadsheetVersion.EXCEL2007.getLastColumnIndex();
        column = within(xml.attribute("r").map(CellReader::columnOf).orElse(column + 1), last);
        var type = xml.attribute("t").orElse("n");
        var stored = new Stored();
        xml.children(name -> {
            switch (name) {
                case "f" -> stored.formula = xml.text();
                case "v" -> stored.value = xml.text();
                case "is" -> stored.value = text(xml);
                default -> {
                }
            }
        });
        var content = content(type, stored);
        if (content != null) {
            allowance.line(content.shown().length());
            rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, content);
        }
    }

    private static final class Stored {
        private @Nullable String formula;
        private @Nullable String value;
    }

    private @Nullable Content content(String type, Stored stored) {
        if (stored.formula != null) {
            return new Content.Formula(stored.formula);
        }
        var value = stored.value;
        if (value == null) {
            return null;
        }
        return switch (type) {
            case "s" -> written(sharedText(value));
            case "b" -> new Content.Flag(isTrue(value));
            case "e" -> new Content.Failure(value);
            case "n" -> number(value);
            default -> written(value);
        };
    }

    private String sharedText(String index) {
        if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= shared.size()) {
            throw new Unreadable(Code.UNREADABLE);
        }
        return shared.get(Integer.parseInt(index));
    }

    /** A cell of white space looks blank to whoever wrote it, and is. */
    private static @Nullable Content written(String stored) {
        var text = CellText.decoded(stored).strip();
        return text.isEmpty() ? null : new Content.Text(text);
    }

    private static @Nullable Content number(String value) {
        if (value.isBlank()) {
            return null;
        }
        try {
            var number = value.length() > LONGEST_NUMBER ? null : new BigDecimal(value.strip()).round(AS_SHOWN);
            return number == null || Math.abs((long) number.scale()) > MOST_ZEROS
                    ? new Content.Failure(value.substring(0, Math.min(value.length(), LONGEST_NUMBER)))
                    : new Content.Number(plain(number.stripTrailingZeros()));
        } catch (NumberFormatException e) {
            return new Content.Failure(value);
        }
    }

    /** Whole numbers without an exponent: 100, not 1E+2. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** The text of an entry, whatever its looks; readings of foreign script beside it are not part of it. */
    static String text(PartXml xml) throws XMLStreamException {
        var text = new StringBuilder();
        xml.children(name -> {
            switch (name) {
                case "t" -> text.append(xml.text());
                case "r" -> xml.children(inner -> {
                    if (inner.equals("t")) {
                        text.append(xml.text());
                    }
                });
                default -> {
                }
            }
        });
        return text.toString();
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    private static int columnOf(String address) {
        if (!address.matches("[A-Z]{1,3}[0-9]{1,7}")) {
            throw new Unreadable(Code.UNREADABLE);
        }
        return CellReference.convertColStringToIndex(address.replaceAll("[0-9]", ""));
    }

    private static int within(int index, int last) {
        if (index < 0 || index > last) {
            throw new Unreadable(Code.UNREADABLE);
        }
        return index;
    }
}
