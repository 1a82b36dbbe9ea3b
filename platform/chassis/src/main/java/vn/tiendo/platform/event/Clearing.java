package vn.tiendo.platform.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;

import vn.tiendo.platform.schedule.Background;

/**
 * Takes acknowledged events out of their documents, as many in one command as have come together. What is not cleared is
 * sent again by the sweeper, which does no harm; so nothing here is tried twice.
 */
final class Clearing extends Background {

    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_WAITING = 50_000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final Bson CLEARED = Updates.combine(
            Updates.unset(OutboxFields.PENDING), Updates.unset(OutboxFields.SINCE));

    private final BlockingQueue<Sent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    Clearing() {
        super("outbox-clearing");
    }

    private record Sent(MongoCollection<Document> collection, Stored which, List<String> events) {

        UpdateOneModel<Document> whole() {
            return new UpdateOneModel<>(which.filter(), CLEARED);
        }

        UpdateOneModel<Document> onlyThese() {
            return new UpdateOneModel<>(Filters.eq("_id", which.id()),
                    Updates.pull(OutboxFields.PENDING, Filters.in("id", events)));
        }
    }

    /** Never blocks: this is called on the thread that speaks to the broker. */
    void add(MongoCollection<Document> collection, Stored which, List<PendingEvent> events) {
        waiting.offer(new Sent(collection, which, events.stream().map(PendingEvent::id).toList()));
    }

    @Override
    protected void work() throws InterruptedException {
        List<Sent> batch = new ArrayList<>();
        while (true) {
            batch.add(waiting.take());
            waiting.drainTo(batch, MOST_AT_ONCE - 1);
            clear(batch);
            batch.clear();
        }
    }

    private static void clear(List<Sent> batch) {
        Map<MongoNamespace, List<Sent>> byCollection = new HashMap<>();
        batch.forEach(one -> byCollection.computeIfAbsent(one.collection().getNamespace(), n -> new ArrayList<>())
                .add(one));
        byCollection.values().forEach(Clearing::clearIn);
    }

    private static void clearIn(List<Sent> some) {
        try {
            MongoCollection<Document> collection = some.getFirst().collection();
            var cleared = collection.bulkWrite(some.stream().map(Sent::whole).toList(), UNORDERED);
            if (cleared.getMatchedCount() < some.size()) {
                // Some have a newer version by now, whose own events stay; without this, those of a document that
                // changes all the time would grow and grow.
                collection.bulkWrite(some.stream().map(Sent::onlyThese).toList(), UNORDERED);
            }
        } catch (RuntimeException e) {
            LOG.debug("Not cleared, the sweeper will send it again", e);
        }
    }
}
