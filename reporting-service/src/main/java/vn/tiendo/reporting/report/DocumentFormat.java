package vn.tiendo.reporting.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

import org.springframework.http.MediaType;

import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.table.domain.WriteTable;

/** As what a report can be had. */
enum DocumentFormat {

    /** Saved as a file. */
    DOCX("attachment", new MediaType("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (report, _) -> WordReport.render(report.content())),
    /** Shown by the browser. */
    HTML("inline", new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
        (report, _) -> HtmlReport.render(report.content())),
    PDF("inline", MediaType.APPLICATION_PDF, (report, _) -> PdfReport.render(report.content())),
    /** What the others are written from. */
    JSON("attachment", MediaType.APPLICATION_JSON, (report, _) -> report.frozen().json().getBytes(StandardCharsets.UTF_8)),
    /** Its figures as a table, for people. */
    XLSX("attachment", MediaType.parseMediaType(WriteTable.Format.XLSX.mediaType()), ReportWorkbook::render),
    /** The same for programs. */
    CSV("attachment", MediaType.parseMediaType(WriteTable.Format.CSV.mediaType()),
        (report, tables) -> tables.write(ReportTable.of(report.input(), report.fileName()), WriteTable.Format.CSV));

    /** Raised whenever the same input gives other bytes in any of the formats. */
    static final String RENDERER = "tiendo 12";

    private final String disposition;
    private final MediaType mediaType;
    private final BiFunction<Report, WriteTable, byte[]> renderer;

    DocumentFormat(String disposition, MediaType mediaType, BiFunction<Report, WriteTable, byte[]> renderer) {
        this.disposition = disposition;
        this.mediaType = mediaType;
        this.renderer = renderer;
    }

    static Optional<DocumentFormat> named(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(extension)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(DocumentFormat::extension).toList();
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String disposition() {
        return disposition;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** The same report gives the same bytes. */
    byte[] render(Report report, WriteTable tables) {
        return renderer.apply(report, tables);
    }
}
