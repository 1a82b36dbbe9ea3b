package vn.tiendo.measurement.batch;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.batch.domain.Batch;

/** Batches that began to come in and never ended. */
@Component
class LeftBehind {

    private final BatchDocuments documents;
    private final BatchFiles files;

    LeftBehind(BatchDocuments documents, BatchFiles files) {
        this.documents = documents;
        this.files = files;
    }

    /** What a crash left; not what is still coming. */
    void discard() {
        documents.leftBehind().forEach(this::discard);
    }

    /**
     * The document first: whoever is sending all the same finds it gone. One that was all here by then stays, and so does its file. A
     * crash between the two leaves chunks that nobody names.
     */
    void discard(Batch batch) {
        documents.discard(batch);
        if (!documents.namesFileOf(batch)) {
            files.discard(batch);
        }
    }
}
