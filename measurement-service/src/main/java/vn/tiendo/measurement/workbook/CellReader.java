package vn.tiendo.measurement.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet, as they are stored in its part. */
final class CellReader implements PartXml.Listener {

    /** What spreadsheets keep and show of a number; the digits after them come from its binary form. */
    private static final MathContext AS_SHOWN = new MathContext(15);
    private static final int LONGEST_NUMBER = 64;
    /** More than a binary number reaches. */
    private static final int MOST_ZEROS = 400;
    private static final int MOST_MERGED = 1_000;

    private final List<String> texts;
    private final Formats formats;
    private final int mostCells;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private Map<Integer, Content> cells = new HashMap<>();
    private int row = -1;
    private boolean hidden;
    private int column = -1;
    private int count;
    private String type = "n";
    private Content.Look look = Content.Look.NUMBER;
    private @Nullable String formula;
    private @Nullable String value;
    private final StringBuilder inline = new StringBuilder();

    CellReader(List<String> texts, Formats formats, int mostCells) {
        this.texts = texts;
        this.formats = formats;
        this.mostCells = mostCells;
    }

    Sheet sheet(String name) {
        return new Sheet(name, rows, merged);
    }

    int count() {
        return count;
    }

    @Override
    public void begin(String element, PartXml at) {
        switch (element) {
            case "row" -> beginRow(at);
            case "c" -> beginCell(at);
            case "mergeCell" -> at.attribute("ref").ifPresent(this::merge);
            default -> { }
        }
    }

    /** Rows and cells may leave out where they stand: they follow one another then. */
    private void beginRow(PartXml at) {
        row = at.attribute("r").map(CellReader::rowOf).orElse(row + 1);
        hidden = at.isOn("hidden");
        column = -1;
        cells = new HashMap<>();
    }

    private void beginCell(PartXml at) {
        column = at.attribute("r").map(CellReader::columnOf).orElse(column + 1);
        type = at.attribute("t").orElse("n");
        look = at.attribute("s").filter(index -> index.matches("\\d{1,6}")).map(Integer::parseInt).map(formats::look)
                .orElse(Content.Look.NUMBER);
        formula = null;
        value = null;
        inline.setLength(0);
    }

    @Override
    public void end(String element, String text) {
        switch (element) {
            case "f" -> formula = text;
            case "v" -> value = text;
            case "t" -> inline.append(text);
            case "is" -> value = inline.toString();
            case "c" -> endCell();
            case "row" -> endRow();
            default -> { }
        }
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.add(new SheetRow(row, hidden, cells));
        }
    }

    private void endCell() {
        @Nullable Content content = content();
        if (content != null) {
            if (++count > mostCells) {
                throw new UnreadableFile(UnreadableFile.TOO_LONG, null, mostCells);
            }
            cells.put(column, content);
        }
    }

    private @Nullable Content content() {
        @Nullable Content stored = value == null ? null : stored(value);
        return formula == null ? stored : new Content.Formula(formula, stored);
    }

    private @Nullable Content stored(String stored) {
        return switch (type) {
            case "s" -> written(shared(stored));
            case "b" -> new Content.Flag(stored.equals("1") || stored.equals("true"));
            case "e" -> new Content.Failure(stored);
            case "n" -> number(stored.strip());
            default -> written(stored);
        };
    }

    private String shared(String index) {
        if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= texts.size()) {
            throw new UnreadableFile(UnreadableFile.DAMAGED);
        }
        return texts.get(Integer.parseInt(index));
    }

    /** A cell of white space looks blank to whoever wrote it, and is. */
    private static @Nullable Content written(String stored) {
        String text = CellText.decoded(stored).strip();
        return text.isEmpty() ? null : new Content.Text(text);
    }

    private @Nullable Content number(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text.substring(0, Math.min(text.length(), LONGEST_NUMBER))).round(AS_SHOWN);
            return Math.abs((long) number.scale()) > MOST_ZEROS ? new Content.Failure(text)
                    : new Content.Number(plain(number.stripTrailingZeros()), look);
        } catch (NumberFormatException notANumber) {
            return new Content.Failure(text);
        }
    }

    /** Whole numbers without an exponent: 100, not 1E+2. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private void merge(String range) {
        if (!range.matches("[A-Z]{1,3}\\d{1,7}(:[A-Z]{1,3}\\d{1,7})?") || merged.size() >= MOST_MERGED) {
            throw new UnreadableFile(UnreadableFile.DAMAGED);
        }
        merged.add(CellRangeAddress.valueOf(range));
    }

    private static int rowOf(String number) {
        return within(number.matches("\\d{1,7}") ? Integer.parseInt(number) - 1 : -1,
                SpreadsheetVersion.EXCEL2007.getLastRowIndex());
    }

    private static int columnOf(String address) {
        String letters = address.replaceAll("\\d+$", "");
        return within(letters.matches("[A-Z]{1,3}") ? CellReference.convertColStringToIndex(letters) : -1,
                SpreadsheetVersion.EXCEL2007.getLastColumnIndex());
    }

    private static int within(int index, int last) {
        if (index < 0 || index > last) {
            throw new UnreadableFile(UnreadableFile.DAMAGED);
        }
        return index;
    }
}
