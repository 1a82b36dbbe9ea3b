package vn.tiendo.store;

import java.util.stream.Stream;

import de.bwaldvogel.mongo.exception.MongoServerError;

import vn.tiendo.store.DocumentTable.Stored;

/** Refuses, as MongoDB does, to sort more than memory can hold, before it is full. */
final class SortMemory {

    private static final int EXCEEDED = 292;
    /** As objects documents take some ten times their bytes. */
    private static final long SHARE_OF_HEAP = 15;

    private final long limit = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    private long bytes;

    Stream<Stored> guard(Stream<Stored> documents) {
        return documents.peek(this::add);
    }

    private void add(Stored stored) {
        bytes += stored.bytes();
        if (bytes > limit) {
            throw new MongoServerError(
                    EXCEEDED,
                    "QueryExceededMemoryLimitNoDiskUseAllowed",
                    "sorting needs more than " + limit + " bytes; add an index that gives the order, or a limit");
        }
    }
}
