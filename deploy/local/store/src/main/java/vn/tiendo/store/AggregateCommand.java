package vn.tiendo.store;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;

import vn.tiendo.store.DocumentTable.Stored;

/**
 * The library feeds a pipeline with all documents and answers with all results. Here the first stages are a search, which
 * may use an index, and the results are sent in batches.
 */
final class AggregateCommand {

    private static final int NOT_SUPPORTED = 238;

    private final RocksDatabase database;
    private final DatabaseResolver resolver;
    private final Oplog oplog;
    private final OpenCursors cursors;

    AggregateCommand(RocksDatabase database, DatabaseResolver resolver, Oplog oplog, OpenCursors cursors) {
        this.database = database;
        this.resolver = resolver;
        this.oplog = oplog;
        this.cursors = cursors;
    }

    Document run(Document command, RocksCollection collection) {
        List<Document> pipeline = Aggregation.parse(command.get("pipeline"));
        if (stage(pipeline, 0, "$changeStream") != null) {
            throw new MongoServerError(NOT_SUPPORTED, "NotImplemented", "change streams are not supported");
        }
        Stream<Document> results =
                isCount(pipeline) ? count(collection) : results(command, pipeline, collection);
        QueryResult first = cursors.open(results.map(AggregateCommand::sized), firstBatch(command), UnaryOperator.identity());
        var cursor = new Document("id", first.getCursorId())
                .append("ns", collection.getFullName())
                .append("firstBatch", first.collectDocuments());
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    private Stream<Document> results(Document command, List<Document> pipeline, RocksCollection collection) {
        int used = 0;
        Document filter = new Document();
        int limit = 0;
        if (stage(pipeline, used, "$match") instanceof Document match) {
            filter = match;
            used++;
        }
        Document orderBy = stage(pipeline, used, "$sort") instanceof Document sort ? sort : null;
        if (orderBy != null) {
            used++;
            if (stage(pipeline, used, "$limit") instanceof Number number && number.intValue() == number.longValue()) {
                limit = number.intValue();
                used++;
            }
        }
        Aggregation rest = Aggregation.fromPipeline(
                pipeline.subList(used, pipeline.size()), resolver, database, collection, oplog);
        rest.validate(withoutBatchSize(command));
        return rest.runStagesAsStream(
                collection.search(filter, orderBy, 0, limit, Fields.ALL).map(Stored::document));
    }

    /** The library warns of each cursor option as not implemented. */
    private static Document withoutBatchSize(Document command) {
        return command.containsKey("cursor") ? command.clone().append("cursor", new Document()) : command;
    }

    private static @Nullable Object stage(List<Document> pipeline, int position, String name) {
        return position < pipeline.size() ? pipeline.get(position).get(name) : null;
    }

    private static int firstBatch(Document command) {
        Document cursor = CommandFields.document(command, "cursor");
        return cursor.get("batchSize") instanceof Number size && size.intValue() > 0
                ? size.intValue()
                : ResultCursor.FIRST_BATCH;
    }

    private static Stored sized(Document document) {
        return new Stored(document, Bson.encode(document).length);
    }

    /** What the driver's countDocuments sends when there is no filter: the number is known. */
    private static boolean isCount(List<Document> pipeline) {
        return pipeline.size() == 2
                && stage(pipeline, 0, "$match") instanceof Document match
                && match.isEmpty()
                && stage(pipeline, 1, "$group") instanceof Document group
                && group.equals(new Document("_id", 1).append("n", new Document("$sum", 1)));
    }

    private static Stream<Document> count(RocksCollection collection) {
        return collection.count() == 0
                ? Stream.empty()
                : Stream.of(new Document("_id", 1).append("n", collection.count()));
    }
}
