package vn.tiendo.reporting.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tiendo.fixture.LibreOffice;
import vn.tiendo.reporting.report.domain.ReportContent;
import vn.tiendo.reporting.report.domain.SampleReport;

import static org.assertj.core.api.Assertions.assertThat;

/** What another program than Word reads from the document: the same text and table, in their order, letter by letter. */
class WordInLibreOfficeTest {

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void libreOfficeIsThere() {
        LibreOffice.assumeInstalled();
    }

    @Test
    void itReadsTheSameTextAndTable() throws IOException, InterruptedException {
        ReportContent content = PdfReportTest.content(SampleReport.issued(SampleReport.input("2024-A1", "yearly")));
        Path file = Files.write(folder.resolve("bao-cao.docx"), WordReport.render(content));

        String said = PdfReportTest.bare(Files.readString(LibreOffice.convert(file, "txt:Text (encoded):UTF8", folder)));

        int from = 0;
        for (String text : PdfReportTest.texts(content)) {
            String wanted = PdfReportTest.bare(text);
            int at = said.indexOf(wanted, from);
            assertThat(at).as(text).isNotNegative();
            from = at + wanted.length();
        }
    }
}
