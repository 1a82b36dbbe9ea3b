package vn.tiendo.reporting.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.jspecify.annotations.Nullable;

import vn.tiendo.audit.Sha256;

/**
 * Which report a file says it is of, whatever it has gone through.
 *
 * @param dataHash of the frozen input that the file carries; null when it carries none
 */
record ClaimedReport(String id, @Nullable String dataHash) {

    /** Enough for the head of a page and for the properties of a document. */
    private static final int MOST_READ = 1 << 20;
    private static final Pattern OF_HTML = Pattern.compile("<meta name=\"" + HtmlReport.IDENTIFIER + "\" content=\"([^\"]+)\"");
    private static final Pattern OF_WORD = Pattern.compile("<dc:identifier>([^<]+)</dc:identifier>");

    static Optional<ClaimedReport> of(byte[] file, ReportJson json) {
        try {
            return switch (start(file)) {
                case "%PDF" -> ofPdf(file, json);
                case "PK\u0003\u0004" -> match(OF_WORD, part(file, "docProps/core.xml"));
                case String text when text.startsWith("{") -> data(file, json);
                default -> match(OF_HTML, text(file));
            };
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static String start(byte[] file) {
        return new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] file) {
        return new String(file, 0, Math.min(MOST_READ, file.length), StandardCharsets.UTF_8);
    }

    private static Optional<ClaimedReport> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(new ClaimedReport(matcher.group(1), null)) : Optional.empty();
    }

    private static Optional<ClaimedReport> data(byte[] frozen, ReportJson json) {
        return json.report(frozen).map(id -> new ClaimedReport(id, Sha256.of(frozen)));
    }

    private static Optional<ClaimedReport> ofPdf(byte[] file, ReportJson json) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDEmbeddedFilesNameTreeNode attached = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> names = attached == null ? null : attached.getNames();
            if (names == null || names.isEmpty()) {
                return Optional.empty();
            }
            return data(names.values().iterator().next().getEmbeddedFile().toByteArray(), json);
        }
    }

    private static String part(byte[] zip, String name) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(entries.readNBytes(MOST_READ), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }
}
