package vn.tiendo.measurement.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.batch.domain.Batch;
import vn.tiendo.measurement.batch.domain.State;
import vn.tiendo.measurement.batch.domain.Tally;
import vn.tiendo.measurement.submission.domain.ManyFilings;
import vn.tiendo.platform.problem.Violation;

/**
 * Works through a batch. What is done is said in its document after each some; whoever goes on after a crash begins there, and
 * finds by their receipts what was filed and not said.
 */
@Component
class WorkOnBatch {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOnBatch.class);

    private final ManyFilings filings;
    private final BatchDocuments documents;
    private final BatchFiles files;
    private final BatchErrors errors;
    private final BatchProperties properties;
    private final String worker = UUID.randomUUID().toString();

    WorkOnBatch(ManyFilings filings, BatchDocuments documents, BatchFiles files, BatchErrors errors,
            BatchProperties properties) {
        this.filings = filings;
        this.documents = documents;
        this.files = files;
        this.errors = errors;
        this.properties = properties;
    }

    /**
     * @param goesOn false: it is to be left to somebody else
     * @return false: there was nothing to do
     */
    boolean workOnNext(BooleanSupplier goesOn) {
        return documents.claim(worker, properties.lease()).map(batch -> {
            work(batch, goesOn);
            return true;
        }).orElse(false);
    }

    private void work(Batch batch, BooleanSupplier goesOn) {
        Progress progress = new Progress(batch.tally());
        try (BatchFiles.Counted content = files.open(batch)) {
            ManyFilings.Ending ending = filings.file(content, batch.terms(), batch.by(), some -> {
                errors.keep(batch.id(), some, progress.tally.errors());
                progress.tally = progress.tally.plus(some, content.bytes());
                return documents.advance(batch.id(), worker, progress.tally, properties.lease()) && goesOn.getAsBoolean();
            });
            end(batch, ending, progress.tally);
        } catch (IOException | RuntimeException failure) {
            fail(batch, progress.tally, failure);
        }
    }

    private void end(Batch batch, ManyFilings.Ending ending, Tally tally) {
        switch (ending) {
            case ManyFilings.Whole() -> documents.end(batch.id(), worker, State.DONE, whole(batch, tally), List.of());
            case ManyFilings.Broken(var violations) ->
                documents.end(batch.id(), worker, State.BROKEN, tally, violations);
            case ManyFilings.Stopped() -> documents.leave(batch.id(), worker, Duration.ZERO);
        }
    }

    private static Tally whole(Batch batch, Tally tally) {
        return tally.plus(List.of(), batch.content().bytes());
    }

    /** The store may be away, which passes; what fails again and again at the same place will not. */
    private void fail(Batch batch, Tally tally, Exception failure) {
        LOG.warn("Batch {} is interrupted after {} submissions", batch.id(), tally.read(), failure);
        if (documents.tries(batch.id()) >= properties.tries()) {
            documents.end(batch.id(), worker, State.BROKEN, tally, List.of(new Violation("", "failed", null, null)));
        } else {
            documents.leave(batch.id(), worker, properties.look());
        }
    }

    private static final class Progress {

        private Tally tally;

        private Progress(Tally tally) {
            this.tally = tally;
        }
    }
}
