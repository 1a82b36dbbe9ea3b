package vn.tiendo.measurement.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.Spreadsheets.Fault;

/** A workbook as it came, with its faulty cells marked and a sheet that lists what is wrong. Marks of before are taken off. */
final class MarkedWorkbook {

    private static final String AUTHOR = "Tiến Độ";
    private static final byte[] RED = {(byte) 0xff, (byte) 0xb3, (byte) 0xb3};
    /** A comment is as large as its text needs: so many columns and rows. */
    private static final int COMMENT_COLUMNS = 3;
    private static final int COMMENT_ROWS = 4;

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> looks = new LinkedHashMap<>();

    private MarkedWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** @throws IOException when POI does not take for a workbook what could be read as one */
    static byte[] of(byte[] file, List<Fault> faults, TemplateWords words) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new MarkedWorkbook(workbook).mark(faults, words);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private void mark(List<Fault> faults, TemplateWords words) {
        FaultSheet.takenFrom(workbook).forEach(this::unmark);
        FaultSheet list = new FaultSheet(workbook, words);
        Map<String, List<Fault>> byCell = faults.stream().collect(Collectors.groupingBy(
                fault -> fault.sheet() + "!" + fault.cell(), LinkedHashMap::new, Collectors.toList()));
        byCell.values().forEach(same -> {
            Optional<XSSFCell> cell = cell(same.getFirst().sheet(), same.getFirst().cell());
            String look = cell.map(MarkedWorkbook::fill).orElse("");
            cell.ifPresent(each -> mark(each, same));
            same.forEach(fault -> list.add(fault, look));
        });
        list.end();
    }

    private void mark(XSSFCell cell, List<Fault> faults) {
        cell.setCellStyle(filled(cell.getCellStyle(), new XSSFColor(RED)));
        if (cell.getCellComment() != null) {
            return;
        }
        XSSFDrawing drawing = cell.getSheet().createDrawingPatriarch();
        XSSFComment comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, cell.getColumnIndex() + 1,
                cell.getRowIndex(), cell.getColumnIndex() + 1 + COMMENT_COLUMNS, cell.getRowIndex() + COMMENT_ROWS));
        comment.setAuthor(AUTHOR);
        comment.setString(faults.stream().map(Fault::message).distinct().collect(Collectors.joining("\n")));
        cell.setCellComment(comment);
    }

    private void unmark(FaultSheet.Marked marked) {
        cell(marked.sheet(), marked.cell()).ifPresent(cell -> {
            @Nullable XSSFComment comment = cell.getCellComment();
            if (comment != null && comment.getString().getString().contains(marked.message())) {
                cell.removeCellComment();
            }
            cell.setCellStyle(filled(cell.getCellStyle(), color(marked.look())));
        });
    }

    /** The same look with another ground; none when there is no colour. */
    private XSSFCellStyle filled(XSSFCellStyle style, @Nullable XSSFColor color) {
        String name = style.getIndex() + " " + (color == null ? "" : color.getARGBHex());
        return looks.computeIfAbsent(name, _ -> {
            XSSFCellStyle other = workbook.createCellStyle();
            other.cloneStyleFrom(style);
            other.setFillForegroundColor(color);
            other.setFillPattern(color == null ? FillPatternType.NO_FILL : FillPatternType.SOLID_FOREGROUND);
            return other;
        });
    }

    private static String fill(XSSFCell cell) {
        @Nullable XSSFColor color = cell.getCellStyle().getFillForegroundColorColor();
        @Nullable String argb = color == null ? null : color.getARGBHex();
        return argb == null ? "" : argb;
    }

    private static @Nullable XSSFColor color(String argb) {
        return argb.matches("[0-9A-F]{8}") ? new XSSFColor(HexFormat.of().parseHex(argb)) : null;
    }

    private Optional<XSSFCell> cell(@Nullable String sheet, @Nullable String address) {
        @Nullable XSSFSheet found = sheet == null ? null : workbook.getSheet(sheet);
        if (found == null || address == null || !address.matches("[A-Z]{1,3}[0-9]{1,7}")) {
            return Optional.empty();
        }
        CellReference place = new CellReference(address);
        @Nullable XSSFRow there = found.getRow(place.getRow());
        XSSFRow row = there == null ? found.createRow(place.getRow()) : there;
        @Nullable XSSFCell cell = row.getCell(place.getCol());
        return Optional.of(cell == null ? row.createCell(place.getCol()) : cell);
    }
}
