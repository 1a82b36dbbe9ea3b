package vn.tiendo.measurement.batch;

import java.time.InstantSource;

import org.springframework.stereotype.Component;

/** Batches that began to come in and never ended. */
@Component
class LeftBehind {

    private final BatchDocuments documents;
    private final BatchFiles files;
    private final BatchProperties properties;
    private final InstantSource clock;

    LeftBehind(BatchDocuments documents, BatchFiles files, BatchProperties properties, InstantSource clock) {
        this.documents = documents;
        this.files = files;
        this.properties = properties;
        this.clock = clock;
    }

    /** What a crash left; not what may still be coming. */
    void discard() {
        documents.leftBehind(clock.instant().minus(properties.patience())).forEach(this::discard);
    }

    /** The file first: what still has its document is looked for again. */
    void discard(String id) {
        files.discard(id);
        documents.discard(id);
    }
}
