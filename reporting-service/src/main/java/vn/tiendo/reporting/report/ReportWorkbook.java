package vn.tiendo.reporting.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;

import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.table.domain.WriteTable;

/** The figures of a report as a workbook that tells no clock and, once it is issued, of which report it is. */
final class ReportWorkbook {

    private ReportWorkbook() {
    }

    static byte[] render(Report report, WriteTable tables) {
        byte[] plain = tables.write(ReportTable.of(report.input(), report.fileName()), WriteTable.Format.XLSX);
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(plain)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            OfficeProperties.set(workbook.getPackageProperties(), report.content());
            workbook.save(out);
            return StableZip.repack(out.toByteArray());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("What was just written is no workbook", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }
}
