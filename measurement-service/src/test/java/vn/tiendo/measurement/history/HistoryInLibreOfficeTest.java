package vn.tiendo.measurement.history;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tiendo.fixture.LibreOffice;
import vn.tiendo.measurement.history.domain.Field;
import vn.tiendo.measurement.history.domain.Row;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.Quality;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.submission.domain.Samples;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryInLibreOfficeTest {

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void libreOfficeIsThere() {
        LibreOffice.assumeInstalled();
    }

    @Test
    void itOpensTheWorkbook() throws IOException, InterruptedException {
        ReportedFigure figure = new ReportedFigure("/figures/0", new FigureKey("N", null), Samples.number("1234.5"),
                Quality.ESTIMATED, "=HYPERLINK(\"x\")", null);
        Path file = folder.resolve("figures.xlsx");
        try (XlsxHistory history = new XlsxHistory(Field.of(true), new HistoryWords(Locale.of("vi")),
                ZoneId.of("Asia/Ho_Chi_Minh")); OutputStream out = Files.newOutputStream(file)) {
            history.write(Row.of(Samples.submitted(figure), Samples.PLAN, true));
            history.writeTo(out);
        }

        List<String> lines = Files.readAllLines(LibreOffice.convert(file, "csv:Text - txt - csv (StarCalc):44,34,76", folder));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("Kế hoạch,Đơn vị,Ngành,Kỳ báo cáo,");
        assertThat(lines.getLast()).startsWith("lai-thieu-2024,lai-thieu,dia-chinh,2024-M06,15/05/2024,14/06/2024,Chờ duyệt,N,N,")
                .contains(",1234.5,", "\"=HYPERLINK(\"\"x\"\")\"", ",Ước thực hiện,");
    }
}
