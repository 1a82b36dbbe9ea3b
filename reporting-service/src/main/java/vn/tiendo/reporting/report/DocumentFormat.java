package vn.tiendo.reporting.report;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import org.springframework.http.MediaType;

import vn.tiendo.reporting.report.domain.ReportContent;

/** As what a report can be had. */
enum DocumentFormat {

    /** Saved as a file. */
    DOCX("docx", "attachment", new MediaType(
        "application", "vnd.openxmlformats-officedocument.wordprocessingml.document"), WordReport::render),
    /** Shown by the browser. */
    HTML("html", "inline", new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), HtmlReport::render);

    private final String extension;
    private final String disposition;
    private final MediaType mediaType;
    private final Function<ReportContent, byte[]> renderer;

    DocumentFormat(
        String extension, String disposition, MediaType mediaType, Function<ReportContent, byte[]> renderer) {
        this.extension = extension;
        this.disposition = disposition;
        this.mediaType = mediaType;
        this.renderer = renderer;
    }

    String extension() {
        return extension;
    }

    String disposition() {
        return disposition;
    }

    MediaType mediaType() {
        return mediaType;
    }

    byte[] render(ReportContent content) {
        return renderer.apply(content);
    }
}
