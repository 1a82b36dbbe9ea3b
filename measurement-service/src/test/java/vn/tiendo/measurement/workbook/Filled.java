package vn.tiendo.measurement.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.util.unit.DataSize;

import vn.tiendo.measurement.plan.ReadPlan;
import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Spreadsheets;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.measurement.workbook.domain.Template;

/** Templates as departments fill them. */
final class Filled {

    static final WorkbookProperties LIMITS = new WorkbookProperties(DataSize.ofMegabytes(10), DataSize.ofMegabytes(24),
            200_000, 30_000, 2, Duration.ofSeconds(5));
    static final Locale VIETNAMESE = Locale.of("vi");
    static final PeriodDates DATES = new PeriodDates(LocalDate.parse("2024-05-15"), LocalDate.parse("2024-06-14"),
            LocalDate.parse("2024-06-17"));

    private Filled() {
    }

    /** The test plan's template for June; every kind of measure is in it. */
    static byte[] empty() {
        return empty(VIETNAMESE);
    }

    static byte[] empty(Locale language) {
        return of(plan(), Optional.empty(), Optional.empty(), language);
    }

    static byte[] of(Plan plan, Optional<Submission> now, Optional<Submission> last, Locale language) {
        SubmissionId id = new SubmissionId(plan.id(), "dia-chinh", Period.parse("2024-M06").orElseThrow());
        return new TemplateWorkbook(Template.of(plan, id, DATES, now, last), language).write();
    }

    static Plan plan() {
        return ReadPlan.of(vn.tiendo.measurement.PlanEvents.plan("p-2024"));
    }

    /** Changes a workbook as a person would, and saves it. */
    static byte[] edited(byte[] file, Consumer<XSSFWorkbook> edit) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The table, and its cells by target and column. */
    record Table(XSSFSheet sheet) {

        static Table of(XSSFWorkbook workbook) {
            return new Table(workbook.getSheetAt(0));
        }

        Cell cell(String target, TemplateColumn column) {
            return row(target).getCell(column.ordinal());
        }

        Row row(String target) {
            for (Row row : sheet) {
                Cell id = row.getCell(TemplateColumn.TARGET.ordinal());
                if (id != null && id.toString().equals(target)) {
                    return row;
                }
            }
            throw new AssertionError("No row for " + target);
        }

        /** The first row for parts that were not reported before. */
        Row room() {
            return sheet.getRow(sheet.getLastRowNum() - 19);
        }
    }

    static Spreadsheets.Figures read(byte[] file) {
        return ReadTemplate.of(WorkbookFile.read(file, LIMITS));
    }
}
