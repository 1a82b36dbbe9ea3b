package vn.tiendo.measurement.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How cells of a template look; what may be filled is yellow and not locked. */
final class Styles {

    static final String TEXT = "@";
    static final String DAY = "dd/mm/yyyy";
    static final String WHOLE = "#,##0";
    /** As the number needs it. */
    static final String NUMBER = "General";

    private static final String FONT = "Times New Roman"; // of official documents, Decree 30/2020/NĐ-CP
    private static final byte[] YELLOW = {(byte) 0xff, (byte) 0xf9, (byte) 0xdb};
    private static final byte[] GREY = {(byte) 0xee, (byte) 0xee, (byte) 0xee};
    private static final byte[] BLUE = {(byte) 0xdd, (byte) 0xe8, (byte) 0xf3};

    private final XSSFWorkbook workbook;
    private final XSSFFont usual;
    private final XSSFFont bold;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.usual = font(11, false);
        this.bold = font(11, true);
    }

    XSSFCellStyle title() {
        return style("title", style -> style.setFont(font(14, true)));
    }

    XSSFCellStyle note() {
        return style("note", style -> style.setFont(usual));
    }

    XSSFCellStyle heading() {
        return style("heading", style -> {
            boxed(style, BLUE);
            style.setFont(bold);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
        });
    }

    XSSFCellStyle section() {
        return style("section", style -> {
            boxed(style, BLUE);
            style.setWrapText(false);
            style.setFont(bold);
        });
    }

    /** What the plan says. */
    XSSFCellStyle said(boolean quoted) {
        return style("said" + quoted, style -> {
            boxed(style, null);
            style.setQuotePrefixed(quoted);
            style.setDataFormat(format(TEXT));
        });
    }

    /** Nothing is to be filled in here. */
    XSSFCellStyle closed() {
        return style("closed", style -> boxed(style, GREY));
    }

    XSSFCellStyle open(String format, boolean quoted) {
        return style("open" + format + quoted, style -> {
            boxed(style, YELLOW);
            style.setLocked(false);
            style.setQuotePrefixed(quoted);
            style.setDataFormat(format(format));
        });
    }

    private XSSFCellStyle style(String name, Consumer<XSSFCellStyle> look) {
        return made.computeIfAbsent(name, key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            look.accept(style);
            return style;
        });
    }

    private void boxed(XSSFCellStyle style, byte @Nullable [] fill) {
        style.setFont(usual);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        short line = IndexedColors.GREY_40_PERCENT.getIndex();
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        if (fill != null) {
            style.setFillForegroundColor(new XSSFColor(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
    }

    private XSSFFont font(int points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private short format(String format) {
        return workbook.createDataFormat().getFormat(format);
    }
}
