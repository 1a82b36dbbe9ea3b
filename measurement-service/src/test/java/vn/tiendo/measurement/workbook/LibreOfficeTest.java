package vn.tiendo.measurement.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tiendo.fixture.LibreOffice;
import vn.tiendo.measurement.submission.domain.Spreadsheets;
import vn.tiendo.measurement.workbook.Filled.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** Templates that LibreOffice opened and saved. */
class LibreOfficeTest {

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void libreOfficeIsThere() {
        LibreOffice.assumeInstalled();
    }

    @Test
    void whatWasFilledIsReadTheSameAfterIt() throws IOException, InterruptedException {
        byte[] filled = Filled.edited(Filled.empty(), workbook -> {
            Table table = Table.of(workbook);
            table.cell("N", TemplateColumn.VALUE).setCellValue(55.5);
            table.cell("N", TemplateColumn.EXPLANATION).setCellValue("Tăng 5 %, vì\nmở thêm chợ");
            table.cell("N2", TemplateColumn.VALUE).setCellFormula("40+2");
            table.cell("C", TemplateColumn.NO_DATA).setCellValue("Chưa có");
            table.cell("D", TemplateColumn.VALUE).setCellValue("Có");
            table.cell("D", TemplateColumn.DATE).setCellValue(LocalDate.parse("2024-06-12"));
            table.cell("G", TemplateColumn.VALUE).setCellValue("Khá");
            table.cell("K/accidents", TemplateColumn.VALUE).setCellValue(2);
            table.cell("K/deaths", TemplateColumn.VALUE).setCellValue(0);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        Spreadsheets.Figures before = Filled.read(filled);
        Spreadsheets.Figures after = Filled.read(saved(filled));

        assertThat(before.figures()).hasSize(6);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aMarkedFileIsReadAfterIt() throws IOException, InterruptedException {
        byte[] marked = MarkedWorkbook.of(Filled.empty(), List.of(new Spreadsheets.Fault("Số liệu", "H7", "Sai", "=1", "")),
                TemplateWords.of(Locale.of("vi")));

        byte[] saved = saved(marked);

        assertThat(Filled.read(saved).violations()).isEmpty();
        Filled.edited(MarkedWorkbook.of(saved, List.of(), TemplateWords.of(Locale.ENGLISH)), workbook -> {
            assertThat(Table.of(workbook).cell("N", TemplateColumn.VALUE).getCellComment()).isNull();
            assertThat(workbook.getSheet("Lỗi")).isNull();
        });
    }

    private byte[] saved(byte[] file) throws IOException, InterruptedException {
        Path in = Files.write(Files.createDirectories(folder.resolve("in")).resolve("template.xlsx"), file);
        return Files.readAllBytes(LibreOffice.convert(in, "xlsx:Calc MS Excel 2007 XML", folder));
    }
}
