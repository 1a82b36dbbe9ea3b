package vn.tiendo.measurement.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tiendo.measurement.submission.domain.Spreadsheets;
import vn.tiendo.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that give no figures, and files at the limit: what is counted ends each reading, however large the machine is. */
class BadFilesTest {

    private static final int ROWS = 10_000;

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void eachIsToldByWhatItIs() {
        Spreadsheets spreadsheets = new TemplateSpreadsheets(Filled.LIMITS);

        BadFiles.all().forEach((told, file) -> assertThat(ReadAll.told(spreadsheets.read(file))).as(told)
                .isEqualTo(told.split(" ")[0]));
    }

    @Test
    void tenThousandRowsAreCheckedInAMomentAndNotGivenBackMarked() {
        byte[] file = manyRows();
        TemplateSpreadsheets spreadsheets = new TemplateSpreadsheets(Filled.LIMITS);
        Instant start = Instant.now();

        Spreadsheets.Reading read = spreadsheets.read(file);

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
        assertThat(read).isInstanceOfSatisfying(Spreadsheets.Figures.class, figures -> {
            assertThat(figures.figures()).hasSize(ROWS - 1);
            assertThat(figures.violations()).extracting(Violation::code).containsExactly("not-a-number");
        });
        assertThat(spreadsheets.marked(file, List.of(), Filled.VIETNAMESE)).isEmpty();
    }

    /** What is read beside each other: each is told by what is counted, none for want of memory. */
    @Test
    void allOfThemAreSurvivedWith256Megabytes() throws IOException, InterruptedException {
        int number = 0;
        for (Map.Entry<String, byte[]> each : BadFiles.all().entrySet()) {
            Files.write(folder.resolve(number++ + " " + each.getKey()), each.getValue());
        }
        Files.write(folder.resolve("rows read"), manyRows());

        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), ReadAll.class.getName(), folder.toString())
                .redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed.lines().filter(line -> line.contains("->"))).hasSize(2 * (BadFiles.all().size() + 1))
                .allMatch(line -> line.split(" ")[1].equals(line.substring(line.indexOf("->") + 3)));
    }

    /** A part's figure in each row, the last one mistyped. */
    private static byte[] manyRows() {
        return Filled.edited(Filled.empty(), workbook -> {
            var sheet = workbook.getSheetAt(0);
            int first = sheet.getLastRowNum() + 1;
            IntStream.range(0, ROWS).forEach(i -> {
                var row = sheet.createRow(first + i);
                row.createCell(TemplateColumn.TARGET.ordinal()).setCellValue("N");
                row.createCell(TemplateColumn.PART.ordinal()).setCellValue("phan-" + i);
                row.createCell(TemplateColumn.EXPLANATION.ordinal()).setCellValue("Giải trình của phần " + i);
                row.createCell(TemplateColumn.VALUE.ordinal()).setCellValue(i);
            });
            sheet.getRow(sheet.getLastRowNum()).getCell(TemplateColumn.VALUE.ordinal()).setCellValue("?");
        });
    }
}
