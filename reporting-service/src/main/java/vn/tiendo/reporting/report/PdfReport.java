package vn.tiendo.reporting.report;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;

import vn.tiendo.reporting.report.domain.ReportContent;
import vn.tiendo.reporting.signature.domain.Signer;

/** A report as PDF/A-3a and PDF/UA-1, from the same page as HTML; an issued one has its frozen input attached. */
final class PdfReport {

    static {
        // It logs each style that it does not know, of every page.
        XRLog.setLoggingEnabled(false);
    }

    private PdfReport() {
    }

    /** The same content gives the same bytes. */
    static byte[] render(ReportContent content) {
        return render(content, Map.of());
    }

    /** @param signatures as which those who sign it show */
    static byte[] render(ReportContent content, Map<Signer, byte[]> signatures) {
        PdfCharts charts = new PdfCharts();
        String page = Typeface.printable(HtmlReport.page(content, "pdf.css", charts::write, signatures));
        PdfRendererBuilder builder = new PdfRendererBuilder().useFastMode().usePdfUaAccessibility(true)
            .usePdfAConformance(PdfAConformance.PDFA_3_A)
            .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
            .useObjectDrawerFactory(charts)
            .useUnicodeLineBreaker(new PdfLines(content))
            .withHtmlContent(page, null);
        Typeface.embedIn(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            Calendar closed = midnight(content);
            if (content.proof() != null) {
                PdfAttachment.add(document, content.proof(), closed);
            }
            PdfIdentity.fix(document, page.hashCode(), closed);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    /** The day on which the figures were closed, so that no clock gets into the file. */
    private static Calendar midnight(ReportContent content) {
        return GregorianCalendar.from(content.closedOn().atStartOfDay(ZoneOffset.UTC));
    }
}
