package vn.tiendo.measurement.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that give no figures, by what is said of each. */
final class BadFiles {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    private static final String CELL = "<c t=\"inlineStr\"><is><t>x</t></is></c>";

    private BadFiles() {
    }

    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("file-empty", new byte[0]);
        all.put("file-too-large", new byte[11 << 20]);
        all.put("file-kind-unknown text", "target;value\nN;5".getBytes(StandardCharsets.UTF_8));
        all.put("file-kind-unknown xls", xls());
        all.put("file-kind-unknown zip", zip(Map.of("a.txt", "x")));
        all.put("file-encrypted", encrypted());
        all.put("file-has-macros", workbook(MACROS, sheet(CELL, 1), "<sst/>"));
        all.put("file-unreadable noise", "PK\u0003\u0004 and nothing like it".getBytes(StandardCharsets.ISO_8859_1));
        all.put("file-unreadable cut", cut(Filled.empty()));
        all.put("file-unreadable entity", workbook(WORKBOOK, "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + sheet(CELL.replace(">x<", ">&x;<"), 1), "<sst/>"));
        all.put("file-unreadable address", workbook(WORKBOOK, sheet("<c r=\"ZZZZ1\"><v>1</v></c>", 1), "<sst/>"));
        all.put("file-expands-too-far bomb", workbook(WORKBOOK, sheet("<!--" + " ".repeat(64 << 20) + "-->", 1), "<sst/>"));
        all.put("file-expands-too-far texts", workbook(WORKBOOK, sheet(CELL, 1), "<sst count=\"2000000000\" uniqueCount=\"2000000000\">"
                + "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>".repeat(1_000_000) + "</sst>"));
        all.put("file-too-long", workbook(WORKBOOK, sheet("<c><v>1</v></c>".repeat(1_000), 1_000), "<sst/>"));
        all.put("not-a-template rows", workbook(WORKBOOK, sheet("", 1_500_000), "<sst/>"));
        all.put("not-a-template", workbook(WORKBOOK, sheet(CELL, 1), "<sst/>"));
        return all;
    }

    private static byte[] cut(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] xls() {
        try (HSSFWorkbook workbook = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static byte[] encrypted() {
        try (POIFSFileSystem system = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream into = encryptor.getDataStream(system)) {
                into.write(Filled.empty());
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String sheet(String cells, int rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + ("<row>" + cells + "</row>").repeat(rows) + "</sheetData></worksheet>";
    }

    /** One sheet, in the fewest parts that make a workbook. */
    private static byte[] workbook(String type, String sheet, String texts) {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"" + kinds + "worksheet+xml\"/>"
                + "<Override PartName=\"/texts.xml\" ContentType=\"" + kinds + "sharedStrings+xml\"/>"
                + "<Override PartName=\"/book.xml\" ContentType=\"" + type + "\"/></Types>");
        parts.put("_rels/.rels", links(office + "/officeDocument", "book.xml", office + "/x", "book.xml"));
        parts.put("_rels/book.xml.rels", links(office + "/worksheet", "sheet.xml", office + "/sharedStrings", "texts.xml"));
        parts.put("book.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                + office + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("sheet.xml", sheet);
        parts.put("texts.xml", texts);
        return zip(parts);
    }

    private static String links(String type, String target, String other, String otherTarget) {
        String link = "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>";
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + link.formatted("r1", type, target) + link.formatted("r2", other, otherTarget) + "</Relationships>";
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return out.toByteArray();
    }
}
