package vn.tiendo.plan.resolution.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

import static vn.tiendo.plan.resolution.document.WordPackage.open;
import static vn.tiendo.plan.resolution.document.WordPackage.paragraph;
import static vn.tiendo.plan.resolution.document.WordPackage.repeated;

/** Files that give no text, each with the code of the problem that says so. */
final class BadFiles {

    private static final String MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private final Path folder;
    private final Map<String, String> codes = new LinkedHashMap<>();

    private BadFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes them all; gives the code by the name of the file. */
    static Map<String, String> in(Path folder) throws Exception {
        var files = new BadFiles(folder);
        files.odd();
        files.word();
        files.office();
        files.pdf();
        files.pdfBombs();
        return files.codes;
    }

    private Path file(String name, String code) {
        codes.put(name, code);
        return folder.resolve(name);
    }

    private void bytes(String name, String code, byte[] content) throws IOException {
        Files.write(file(name, code), content);
    }

    private void text(String name, String code, String content) throws IOException {
        bytes(name, code, content.getBytes(StandardCharsets.UTF_8));
    }

    private void odd() throws IOException {
        text("empty.docx", "file-empty", "");
        text("blank.txt", "file-empty", " \n\n \t");
        text("page.html", "file-kind-unknown", "\n<!DOCTYPE html><html><body>Kế hoạch</body></html>");
        text("rich.rtf", "file-kind-unknown", "{\\rtf1 Kế hoạch}");
        bytes("legacy.txt", "file-encoding-unknown", new byte[] {'K', (byte) 0xd5, ' ', (byte) 0xb8, 'n', (byte) 0xa8});
        bytes("random.bin", "file-kind-unknown", new byte[] {1, 2, 3, 0, 5, 6, 7});
        var image = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", image);
        bytes("scan.png", "file-kind-unknown", image.toByteArray());
        try (var large = new RandomAccessFile(file("200-megabytes.pdf", "file-too-large").toFile(), "rw")) {
            large.setLength(200L << 20);
        }
        text("long.txt", "file-too-long", "Kế hoạch\n".repeat(100_000));
    }

    private void word() throws IOException {
        WordPackage.ofBody(paragraph("x")).mainType(MACROS).writeTo(file("macros.docm", "file-has-macros"));
        WordPackage.ofBody(paragraph("x")).part("vbaProject.bin", "x").writeTo(file("project.docx", "file-has-macros"));
        WordPackage.ofBody("<w:p/>").writeTo(file("nothing.docx", "file-without-text"));
        WordPackage.ofBody("<w:p>").writeTo(file("broken.docx", "file-unreadable"));
        WordPackage.ofBody("<w:p>".repeat(5_000) + "</w:p>".repeat(5_000)).writeTo(file("deep.docx", "file-unreadable"));
        WordPackage.ofBody(paragraph("x")).part("document", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + open() + paragraph("&x;") + "</w:body></w:document>").writeTo(file("external.docx", "file-unreadable"));
        WordPackage.ofBody("").part("document", "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + open()
                + paragraph("&b;") + "</w:body></w:document>").writeTo(file("laughs.docx", "file-unreadable"));
        WordPackage.ofDocument(repeated(open(), paragraph("x"), 1_000_000, "</w:body></w:document>"))
                .writeTo(file("million-paragraphs.docx", "file-too-long"));
        WordPackage.ofDocument(repeated(open() + "<w:p><w:r><w:t>", " ".repeat(1_000), 300_000,
                "</w:t></w:r></w:p></w:body></w:document>")).writeTo(file("bomb.docx", "file-too-long"));
        WordPackage.ofDocument(repeated(open() + "<!--", " ".repeat(1_000), 300_000,
                "--></w:body></w:document>")).writeTo(file("comment-bomb.docx", "file-expands-too-far"));
        WordPackage.ofBody(paragraph("x")).part("_rels/bomb.rels", repeated("<a>", " ".repeat(1_000), 300_000, "</a>"))
                .writeTo(file("list-bomb.docx", "file-expands-too-far"));
        byte[] whole = Files.readAllBytes(WordPackage.ofBody(paragraph("x")).writeTo(folder.resolve("whole.tmp")));
        Files.delete(folder.resolve("whole.tmp"));
        bytes("half.docx", "file-unreadable", java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    private void office() throws Exception {
        try (var sheet = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file("sheet.xlsx", "file-kind-unknown"))) {
            sheet.createSheet();
            sheet.write(out);
        }
        try (var sheet = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file("sheet.xls", "file-kind-unknown"))) {
            sheet.createSheet();
            sheet.write(out);
        }
        try (var old = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file("old.doc", "file-kind-unknown"))) {
            old.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "WordDocument");
            old.writeFilesystem(out);
        }
        try (var locked = new POIFSFileSystem(); var word = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file("locked.docx", "file-encrypted"))) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream into = encryptor.getDataStream(locked)) {
                word.write(into);
            }
            locked.writeFilesystem(out);
        }
    }

    private void pdf() throws IOException {
        try (var scan = new PDDocument()) {
            var page = new PDPage();
            scan.addPage(page);
            try (var content = new PDPageContentStream(scan, page)) {
                content.drawImage(LosslessFactory.createFromImage(scan,
                        new BufferedImage(800, 1100, BufferedImage.TYPE_INT_RGB)), 0, 0, 595, 842);
            }
            scan.save(file("scan.pdf", "file-without-text").toFile());
        }
        for (String password : new String[] {"secret", ""}) {
            try (var pdf = new PrintedPdf(); var locked = org.apache.pdfbox.Loader.loadPDF(Files.readAllBytes(
                    pdf.save(folder.resolve("open.tmp"))))) {
                locked.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                locked.save(file(password.isEmpty() ? "restricted.pdf" : "locked.pdf", "file-encrypted").toFile());
            }
        }
        Files.delete(folder.resolve("open.tmp"));
        text("broken.pdf", "file-unreadable", "%PDF-1.7\n" + "rubbish ".repeat(1_000));
        text("unended.pdf", "file-unreadable", "%PDF-1.7\n1 0 obj\n" + "[".repeat(1_000_000));
    }

    private void pdfBombs() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getPages().getCOSObject().setInt(COSName.COUNT, 1_000_000);
            pdf.save(file("counted-pages.pdf", "file-too-many-pages").toFile());
        }
        text("million-pages.pdf", "file-too-long",
                pdf("<</Type/Pages/Count 1/Kids[" + "3 0 R ".repeat(1_000_000) + "]>>", "BT ET", ""));
        text("itself.pdf", "file-without-text", pdf("<</Type/Pages/Count 1/Kids[2 0 R 2 0 R 3 0 R]>>", "BT ET", ""));
        text("objects.pdf", "file-too-long", pdf(ONE_PAGE, "BT ET", "[" + "[]".repeat(2_000_000) + "]"));
        text("saved-states.pdf", "file-unreadable", pdf(ONE_PAGE, "q ".repeat(500_000), ""));
        text("words.pdf", "file-expands-too-far", pdf(ONE_PAGE, "1.5 ".repeat(1_400_000), ""));
        bytes("bomb.pdf", "file-expands-too-far", packed(ONE_PAGE, "", 200 << 20));
        bytes("packed-words.pdf", "file-expands-too-far", packed(ONE_PAGE, "1.5 ".repeat(1_400_000), 0));
        bytes("index-bomb.pdf", "file-expands-too-far",
                packed("<</Type/XRef/Size 9000000/W[1 8 1]/Index[0 9000000]/Root 1 0 R>>", "", 90 << 20));
    }

    private static final String ONE_PAGE = "<</Type/Pages/Count 1/Kids[3 0 R]>>";

    /** Without a list of its objects: a parser has to find them, as in a damaged file. */
    private static String pdf(String pages, String content, String fifth) {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/Extra 5 0 R>>endobj\n2 0 obj" + pages + "endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>endobj\n4 0 obj<</Length "
                + content.length() + ">>stream\n" + content + "\nendstream endobj\n5 0 obj" + fifth + " endobj\n"
                + "trailer<</Root 1 0 R/Extra 5 0 R>>\n%%EOF";
    }

    private static byte[] packed(String pages, String begin, int length) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(begin.getBytes(StandardCharsets.ISO_8859_1));
            byte[] some = " ".repeat(1 << 16).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < length; i += some.length) {
                deflater.write(some);
            }
        }
        String content = packed.toString(StandardCharsets.ISO_8859_1);
        String text = pages.contains("/XRef")
                ? "%PDF-1.7\n1 0 obj" + pages.replace(">>", "/Filter/FlateDecode/Length " + content.length() + ">>")
                        + "stream\n" + content + "\nendstream endobj\nstartxref\n9\n%%EOF"
                : pdf(pages, content, "").replace("<</Length", "<</Filter/FlateDecode/Length");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
