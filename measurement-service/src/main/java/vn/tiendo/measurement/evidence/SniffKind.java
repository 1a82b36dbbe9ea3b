package vn.tiendo.measurement.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.web.Turns;

/** What a file is, by its bytes alone: neither its name nor what its sender says of it counts. */
@Component
class SniffKind {

    private static final String PACKED = "application/zip";
    private static final String OFFICE_PACKED = "application/x-tika-ooxml";

    private final Detector detector = MimeTypes.getDefaultMimeTypes();
    private final Turns turns;

    SniffKind(EvidenceProperties properties) {
        this.turns = new Turns(properties.parallel(), properties.patience());
    }

    /** Its media type; none when too many others are being looked at. */
    Optional<String> of(ReceivedFile file) throws IOException {
        String type = byItsStart(file);
        return type.equals(PACKED) || type.equals(OFFICE_PACKED) ? packed(file) : Optional.of(type);
    }

    private String byItsStart(ReceivedFile file) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open())) {
            return detector.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    /** A table of contents is read into memory, so not many are at once. */
    private Optional<String> packed(ReceivedFile file) throws IOException {
        return turns.inTurn(() -> OfficePackage.mediaType(file.path()).orElse(PACKED));
    }
}
