package vn.tiendo.plan.resolution.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tiendo.plan.file.ReadingLimits;

import static org.assertj.core.api.Assertions.assertThat;

/** The real resolution, however it is sent. */
class SampleTextTest {

    private static final Path SAMPLE = Path.of("../samples/lai-thieu-2024/resolution.txt");

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aTextFileIsItsOwnText() throws IOException {
        assertThat(text(SAMPLE)).isEqualTo(Files.readString(SAMPLE));
    }

    @Test
    void asDocxItHasTheSameParagraphs() throws IOException {
        Path file = folder.resolve("sample.docx");
        try (var word = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            Files.readString(SAMPLE).lines().forEach(line -> word.createParagraph().createRun().setText(line));
            word.write(out);
        }

        assertThat(paragraphs(text(file))).isEqualTo(paragraphs(Files.readString(SAMPLE)));
    }

    @Test
    void asPdfItHasTheSameParagraphsWithoutThePageNumbers() throws IOException {
        Path file = PrintedPdf.of(folder.resolve("sample.pdf"), Files.readString(SAMPLE));

        assertThat(paragraphs(text(file))).isEqualTo(paragraphs(Files.readString(SAMPLE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolution.docx", "resolution.pdf"})
    void asAnOfficeProgramSavesItItHasTheSameParagraphs(String file) throws IOException {
        assertThat(paragraphs(text(SAMPLE.resolveSibling(file)))).isEqualTo(paragraphs(Files.readString(SAMPLE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncodingAndIsNoPartOfTheText(String encoding) throws IOException {
        Path file = Files.write(folder.resolve("sample.txt"), ("\ufeff" + Files.readString(SAMPLE)).getBytes(encoding));

        assertThat(text(file)).isEqualTo(Files.readString(SAMPLE));
    }

    @Test
    void linesThatWindowsEndedAreTheSameLines() throws IOException {
        Path file = Files.writeString(folder.resolve("sample.txt"), Files.readString(SAMPLE).replace("\n", "\r\n"));

        assertThat(text(file)).isEqualTo(Files.readString(SAMPLE));
    }

    @Test
    void aControlCharacterIsASpace() throws IOException {
        Path file = Files.writeString(folder.resolve("pages.txt"), "KẾ HOẠCH\n\f1. Trồng\u000b50\u0085 cây\txanh\n");

        assertThat(text(file)).isEqualTo("KẾ HOẠCH\n 1. Trồng 50  cây\txanh\n");
    }

    @Test
    void theVietnameseOfWindowsIsReadWhereItsWordsShowIt() throws IOException {
        // "Kế hoạch, chỉ tiêu" with the marks of tone as characters of their own.
        byte[] bytes = "Kê\u0301 hoa\u0323ch, chi\u0309 tiêu".getBytes("windows-1258");
        Path file = Files.write(folder.resolve("old.txt"), bytes);

        assertThat(text(file)).isEqualTo("Kê\u0301 hoa\u0323ch, chi\u0309 tiêu");
    }

    @Test
    void theKindIsSeenByTheContent() throws IOException {
        Path file = Files.write(folder.resolve("really-text.pdf"), "Kế hoạch".getBytes(StandardCharsets.UTF_8));

        assertThat(text(file)).isEqualTo("Kế hoạch");
    }

    static String text(Path file) throws IOException {
        var read = new DocumentReader(ReadingLimits.USUAL).read(file);
        assertThat(read).isInstanceOf(DocumentText.Read.class);
        return ((DocumentText.Read) read).text();
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
