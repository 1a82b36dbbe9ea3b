package vn.tiendo.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;

import vn.tiendo.store.DocumentTable.Stored;

/** Cursors that clients may still read from; forgotten after ten idle minutes, as in MongoDB. */
final class OpenCursors {

    private static final Duration LONGEST_IDLE = Duration.ofMinutes(10);

    private final CursorRegistry registry;
    private final Set<ResultCursor> open = ConcurrentHashMap.newKeySet();

    OpenCursors(CursorRegistry registry) {
        this.registry = registry;
    }

    CursorRegistry registry() {
        return registry;
    }

    /** The first documents, and a cursor if there are more. */
    QueryResult open(Stream<Stored> results, int firstBatch, UnaryOperator<List<Document>> projection) {
        var cursor = new ResultCursor(registry.generateCursorId(), results, projection, Instant.now());
        List<Document> first = cursor.takeDocuments(firstBatch);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        registry.add(cursor);
        open.add(cursor);
        return new QueryResult(first, cursor);
    }

    void expire(Instant now) {
        open.removeIf(cursor -> {
            boolean over = cursor.isIdle(LONGEST_IDLE, now);
            if (over) {
                registry.remove(cursor);
            }
            return over || cursor.isEmpty();
        });
    }
}
