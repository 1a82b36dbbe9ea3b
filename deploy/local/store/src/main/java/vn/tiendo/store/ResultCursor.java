package vn.tiendo.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;

import vn.tiendo.store.DocumentTable.Stored;

/** What is left of a result that does not fit into one answer. */
final class ResultCursor extends AbstractCursor {

    /** As many as MongoDB sends first when the client does not say. */
    static final int FIRST_BATCH = 101;

    private static final int NO_LIMIT = 0;
    /** As objects a batch takes some ten times its bytes; MongoDB's 16 MB would not fit into a small heap. */
    private static final long BATCH_BYTES = 1024L * 1024;

    private final Iterator<Stored> results;
    private final UnaryOperator<List<Document>> projection;
    private @Nullable Stored pending;
    private Instant lastUsed;

    ResultCursor(long id, Stream<Stored> results, UnaryOperator<List<Document>> projection, Instant now) {
        super(id);
        this.results = results.iterator();
        this.projection = projection;
        this.lastUsed = now;
    }

    @Override
    public synchronized boolean isEmpty() {
        return pending == null && !results.hasNext();
    }

    @Override
    public synchronized List<Document> takeDocuments(int wanted) {
        lastUsed = Instant.now();
        var batch = new ArrayList<Document>();
        long bytes = 0;
        Stored next = take();
        while (next != null && fits(batch, bytes + next.bytes(), wanted)) {
            batch.add(next.document());
            bytes += next.bytes();
            next = take();
        }
        pending = next;
        return projection.apply(batch);
    }

    private static boolean fits(List<Document> batch, long bytes, int wanted) {
        return (wanted == NO_LIMIT || batch.size() < wanted) && (batch.isEmpty() || bytes <= BATCH_BYTES);
    }

    private @Nullable Stored take() {
        Stored first = pending;
        if (first != null) {
            pending = null;
            return first;
        }
        return results.hasNext() ? results.next() : null;
    }

    synchronized boolean isIdle(Duration longest, Instant now) {
        return lastUsed.plus(longest).isBefore(now);
    }
}
