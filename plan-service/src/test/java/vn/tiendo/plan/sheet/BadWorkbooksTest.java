package vn.tiendo.plan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tiendo.plan.file.ReadAllAtOnce;
import vn.tiendo.plan.file.ReadingLimits;

import static org.assertj.core.api.Assertions.assertThat;

/** Workbooks that give no cells: what is counted ends each reading, however fast the machine is. */
class BadWorkbooksTest {

    private static final ReadingLimits LIMITS =
            new ReadingLimits(1 << 20, 16 << 20, 20, 100_000, 2_000_000, Duration.ofMinutes(1));
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    private static final String CELL = "<c t=\"inlineStr\"><is><t>x</t></is></c>";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void oneThatIsReadableGivesItsCells() throws IOException {
        assertThat(told(workbook(WORKBOOK, sheet(CELL)))).isEqualTo("read 1");
    }

    @Test
    void oneUnderAPasswordIsToldSo() throws Exception {
        var file = folder.resolve("locked.xlsx");
        try (var locked = new POIFSFileSystem(); var book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream into = encryptor.getDataStream(locked)) {
                book.write(into);
            }
            locked.writeFilesystem(out);
        }

        assertThat(told(file)).isEqualTo("file-encrypted");
    }

    @Test
    void macrosAreNotTaken() throws IOException {
        assertThat(told(workbook(MACROS, sheet(CELL)))).isEqualTo("file-has-macros");
    }

    @Test
    void whatPointsOutsideOrGrowsInReadingIsNotFollowed() throws IOException {
        var external = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + sheet(CELL.replace(">x<", ">&x;<"));

        assertThat(told(workbook(WORKBOOK, external))).isEqualTo("file-unreadable");
    }

    @Test
    void aMillionCellsAreTooMany() throws IOException {
        assertThat(told(workbook(WORKBOOK, sheet(CELL.repeat(1_000), 1_000)))).isEqualTo("file-too-long");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        assertThat(told(workbook(WORKBOOK, sheet("<!--" + " ".repeat(64 << 20) + "-->")))).isEqualTo("file-expands-too-far");
    }

    @Test
    void twoHundredMegabytesAreTooLarge() throws IOException {
        var file = folder.resolve("large.xlsx");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200L << 20);
        }

        assertThat(told(file)).isEqualTo("file-too-large");
    }

    @Test
    void halfAFileIsUnreadable() throws IOException {
        var whole = Files.readAllBytes(workbook(WORKBOOK, sheet(CELL)));

        assertThat(told(Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo("file-unreadable");
    }

    /** Each is told by what is counted, none by the clock or for want of memory. */
    @Test
    void allOfThemAtOnceAreSurvivedWith512Megabytes() throws IOException, InterruptedException {
        for (int i = 0; i < 4; i++) {
            copy(workbook(WORKBOOK, sheet(CELL.repeat(1_000), 1_000)), "cells" + i);
            copy(workbook(WORKBOOK, sheet("<!--" + " ".repeat(64 << 20) + "-->")), "bomb" + i);
            copy(workbook(MACROS, sheet(CELL)), "macros" + i);
            copy(workbook(WORKBOOK, "<!DOCTYPE w [<!ENTITY x \"x\">]>" + sheet(CELL)), "entity" + i);
        }
        Files.delete(folder.resolve("workbook.xlsx"));

        assertThat(ReadAllAtOnce.in512Megabytes(folder, ReadAllAtOnce.As.WORKBOOK)).hasSize(16)
                .allMatch(line -> line.matches("(cells\\d file-too-long|bomb\\d file-expands-too-far|"
                        + "macros\\d file-has-macros|entity\\d file-unreadable) \\d+"));
    }

    private void copy(Path file, String name) throws IOException {
        Files.copy(file, folder.resolve(name));
    }

    private static String told(Path file) throws IOException {
        return switch (WorkbookFile.read(file, LIMITS)) {
            case WorkbookReading.Read(Workbook workbook) -> "read " + workbook.sheets().size();
            case WorkbookReading.Refused(var problem) -> problem.code().wire();
            case WorkbookReading.Busy _ -> "busy";
        };
    }

    private static String sheet(String cells) {
        return sheet(cells, 1);
    }

    private static String sheet(String cells, int rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + ("<row>" + cells + "</row>").repeat(rows) + "</sheetData></worksheet>";
    }

    /** One sheet, in the fewest parts that make a workbook. */
    private Path workbook(String type, String sheet) throws IOException {
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                + "Id=\"r1\" Type=\"" + office + "/%s\" Target=\"%s\"/></Relationships>";
        var file = folder.resolve("workbook.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
                    + "worksheet+xml\"/><Override PartName=\"/book.xml\" ContentType=\"" + type + "\"/></Types>");
            part(zip, "_rels/.rels", links.formatted("officeDocument", "book.xml"));
            part(zip, "_rels/book.xml.rels", links.formatted("worksheet", "sheet.xml"));
            part(zip, "book.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                    + office + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(zip, "sheet.xml", sheet);
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
