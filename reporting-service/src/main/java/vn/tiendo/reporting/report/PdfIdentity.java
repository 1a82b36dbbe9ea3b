package vn.tiendo.reporting.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Dates and id of the file: of its content, not of the moment in which it is written. */
final class PdfIdentity {

    private PdfIdentity() {
    }

    static void fix(PDDocument document, long id, Calendar at) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(at);
        information.setModificationDate(at);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        try (InputStream packet = metadata.exportXMPMetadata()) {
            String xmp = new String(packet.readAllBytes(), StandardCharsets.UTF_8).replaceAll(
                "(<xmp:(CreateDate|ModifyDate|MetadataDate)>)[^<]*<",
                "$1" + DateTimeFormatter.ISO_INSTANT.format(at.toInstant()) + "<");
            document.getDocumentCatalog().setMetadata(
                new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
        }
        document.setDocumentId(id);
    }
}
