package vn.tiendo.measurement.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** What a file is, by its bytes alone: neither its name nor what its sender says of it counts. */
@Component
class SniffKind {

    private static final String PACKED = "application/zip";
    private static final String OFFICE_PACKED = "application/x-tika-ooxml";

    private final Detector detector = MimeTypes.getDefaultMimeTypes();
    private final Semaphore turns;
    private final EvidenceProperties properties;

    SniffKind(EvidenceProperties properties) {
        this.turns = new Semaphore(properties.parallel(), true);
        this.properties = properties;
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
        if (!hasTurn()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OfficePackage.mediaType(file.path()).orElse(PACKED));
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
