package vn.tiendo.plan.resolution.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tiendo.plan.file.FileProblem;
import vn.tiendo.plan.file.ReadAllAtOnce;
import vn.tiendo.plan.file.ReadingLimits;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFilesTest {

    @TempDir
    private static Path folder = Path.of(".");
    private Map<String, String> codes = Map.of();

    @BeforeAll
    void write() throws Exception {
        codes = BadFiles.in(folder);
    }

    /** None of them by the clock: what is counted ends each, however fast the machine is. */
    @Test
    void eachIsToldWhatIsWrongWithIt() throws IOException {
        var reader = new DocumentReader(ReadingLimits.USUAL);
        var told = new TreeMap<String, String>();
        for (String name : codes.keySet()) {
            told.put(name, code(reader.read(folder.resolve(name))));
        }

        assertThat(told).isEqualTo(new TreeMap<>(codes));
    }

    /** Of the typefaces .VnTime and VNI, in a file that says it is UTF-8. */
    @ParameterizedTest
    @ValueSource(strings = {"HéI §åNG NH©N D©N x· T©n LËp\nNghÞ quyÕt vÒ kÕ ho¹ch: tØ lÖ ®¹t 95%", "Nghò quyeát veà keá hoaïch: chæ tieâu ñaït 95%"})
    void lettersThatOnlyATypefaceTellsAreNotRead(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("typeface"), text);

        assertThat(code(new DocumentReader(ReadingLimits.USUAL).read(file))).isEqualTo("file-encoding-unknown");
        Files.delete(file);
    }

    @Test
    void allOfThemAtOnceAreSurvivedWith512Megabytes() throws Exception {
        assertThat(ReadAllAtOnce.in512Megabytes(folder, ReadAllAtOnce.As.DOCUMENT)).hasSize(codes.size())
                .noneMatch(line -> line.contains(" read "));
    }

    @Test
    void theLimitsOfAReadingAreItsOwn() throws IOException {
        var narrow = new ReadingLimits(1 << 20, 1 << 20, 1, 10, 1_000, ReadingLimits.USUAL.time());
        Path pdf;
        try (var pages = new PrintedPdf()) {
            for (int i = 0; i < 100; i++) {
                pages.paragraph("Kế hoạch");
            }
            pdf = pages.save(folder.resolve("pages.pdf"));
        }

        assertThat(new DocumentReader(narrow).read(pdf)).isEqualTo(new DocumentText.Refused(
                new FileProblem(FileProblem.Code.TOO_MANY_PAGES, 4L, 1)));
        java.nio.file.Files.delete(pdf);
    }

    @Test
    void aKindThatIsNotReadIsNamedWithThoseThatAre() throws IOException {
        assertThat(new DocumentReader(ReadingLimits.USUAL).read(folder.resolve("old.doc"))).isEqualTo(
                new DocumentText.Refused(new FileProblem(FileProblem.Code.KIND_UNKNOWN, "DOC", List.of("DOCX", "PDF", "TXT"))));
    }

    private static String code(DocumentText read) {
        return switch (read) {
            case DocumentText.Read _ -> "read";
            case DocumentText.Refused(var problem) -> problem.code().wire();
        };
    }
}
