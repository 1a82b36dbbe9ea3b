package vn.tiendo.platform.event;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import vn.tiendo.platform.schedule.Background;
import vn.tiendo.platform.store.StoreAway;

/**
 * Sends what a crash or an absent broker has left in the documents, oldest first. Several replicas may send the same:
 * consumers do not mind, and each clears only the version that it has read.
 */
final class Sweeper extends Background {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final MongoDatabase database;
    private final List<OutboxSource> sources;
    private final Outbox outbox;
    private final BrokerState broker;
    private final EventProperties.Outbox properties;
    private final OutboxAge age;
    private final InstantSource clock;

    Sweeper(MongoDatabase database, List<OutboxSource> sources, Outbox outbox, BrokerState broker,
            EventProperties.Outbox properties, OutboxAge age, InstantSource clock) {
        super("outbox-sweeper");
        this.database = database;
        this.sources = sources;
        this.outbox = outbox;
        this.broker = broker;
        this.properties = properties;
        this.age = age;
        this.clock = clock;
    }

    @Override
    protected void work() throws InterruptedException {
        Duration pause = properties.sweepInterval();
        while (true) {
            Thread.sleep(pause);
            sweep();
            pause = broker.isAway() ? longer(pause) : properties.sweepInterval();
        }
    }

    private Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(properties.maxBackoff()) < 0 ? twice : properties.maxBackoff();
    }

    private void sweep() {
        for (OutboxSource source : sources) {
            try {
                sweep(database.getCollection(source.collection()));
            } catch (RuntimeException e) {
                if (!StoreAway.causes(e)) {
                    LOG.error("The outbox of {} could not be swept", source.collection(), e);
                }
            }
        }
    }

    /**
     * Page by page; what cannot be sent does not keep back what comes after it. What has the same moment as the last of a page, and no room on it,
     * comes with the next sweep: an order by more than the moment would read all that is left for each page.
     */
    private void sweep(MongoCollection<Document> collection) {
        Bson which = Filters.lt(OutboxFields.SINCE, clock.instant().minus(properties.sweepAfter()));
        List<Document> left = page(collection, which);
        age.found(collection.getNamespace().getCollectionName(), left.isEmpty() ? null : OutboxFields.since(left.getFirst()));
        while (!left.isEmpty() && send(collection, left)) {
            left = left.size() < properties.page() ? List.of() : page(collection, Filters.and(which, after(left)));
        }
    }

    private List<Document> page(MongoCollection<Document> collection, Bson which) {
        return collection.find(which)
                .projection(Projections.include("version", OutboxFields.PENDING, OutboxFields.SINCE))
                .sort(Sorts.ascending(OutboxFields.SINCE))
                .limit(properties.page())
                .into(new ArrayList<>());
    }

    private static Bson after(List<Document> page) {
        return Filters.gt(OutboxFields.SINCE, page.getLast().get(OutboxFields.SINCE));
    }

    /** False when the broker is away: one document is enough to find out whether it still is. */
    private boolean send(MongoCollection<Document> collection, List<Document> left) {
        if (broker.isAway() && !send(collection, left.getFirst()).join() && broker.isAway()) {
            return false;
        }
        CompletableFuture.allOf(left.stream()
                .map(document -> send(collection, document))
                .toArray(CompletableFuture[]::new)).join();
        return !broker.isAway();
    }

    private CompletableFuture<Boolean> send(MongoCollection<Document> collection, Document document) {
        return outbox.send(collection, Stored.of(document), OutboxFields.read(document));
    }
}
