package vn.tiendo.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

/** What every part of the conformance suite needs: a collection of its own for each test. */
abstract class ConformanceCase {

    MongoCollection<Document> collection;

    abstract MongoDatabase database();

    @BeforeEach
    void createCollection() {
        collection = database().getCollection("c" + UUID.randomUUID().toString().replace("-", ""));
    }

    @AfterEach
    void dropCollection() {
        collection.drop();
    }

    static Document doc(@Nullable Object... namesAndValues) {
        var document = new Document();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            document.append(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return document;
    }

    List<Object> ids(Iterable<Document> found) {
        var ids = new ArrayList<>();
        found.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    /** Runs the same in several threads at once and gives what each returned. */
    static <T> List<T> atOnce(int threads, Callable<T> task) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<T>> tasks =
                    IntStream.range(0, threads).<Callable<T>>mapToObj(_ -> task).toList();
            var results = new ArrayList<T>();
            for (Future<T> future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
