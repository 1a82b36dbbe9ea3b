package vn.tiendo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet with the rows of a CSV file; the last cell of each is a number, but for the headings. */
final class PlainWorkbook {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private PlainWorkbook() {
    }

    static byte[] of(String csv) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>" + type("/xl/workbook.xml", "sheet.main+xml")
                + type("/xl/worksheets/sheet1.xml", "worksheet+xml") + "</Types>");
        parts.put("_rels/.rels", related("officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + OFFICE
                + "\"><sheets><sheet name=\"Rows\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", related("worksheet", "worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", sheet(csv));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + KIND + kind + "\"/>";
    }

    private static String related(String kind, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE + "/" + kind
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String sheet(String csv) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + SHEETS + "\"><sheetData>");
        csv.lines().forEach(line -> {
            xml.append("<row>");
            String[] cells = line.split(",");
            for (int i = 0; i < cells.length; i++)
                xml.append(i == cells.length - 1 && Character.isDigit(cells[i].charAt(0)) ? "<c><v>" + cells[i] + "</v></c>"
                        : "<c t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
            xml.append("</row>");
        });
        return xml.append("</sheetData></worksheet>").toString();
    }
}
