package vn.tiendo.platform.event;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.bson.Document;

import com.mongodb.client.MongoCollection;

/**
 * The outbox inside the document: a change and the events that tell of it are one write. After the write they are sent
 * at once; what a crash or an absent broker leaves behind is sent by the sweeper. At least once, never lost, and in the
 * order of the document's versions.
 */
public final class Outbox {

    private final Sending sending;
    private final Clearing clearing;
    private final BrokerState broker;
    private final Executor executor;

    Outbox(Sending sending, Clearing clearing, BrokerState broker, Executor executor) {
        this.sending = sending;
        this.clearing = clearing;
        this.broker = broker;
        this.executor = executor;
    }

    /** Appends to what the document still has to publish; the document has {@code _id} and {@code version}. */
    public static void pend(Document document, List<PendingEvent> events) {
        if (!events.isEmpty()) {
            OutboxFields.append(document, events);
        }
    }

    /** What the document before still has to publish, the next one has as well. */
    public static void carry(Document before, Document next) {
        for (String field : List.of(OutboxFields.PENDING, OutboxFields.SINCE)) {
            if (before.containsKey(field)) {
                next.append(field, before.get(field));
            }
        }
    }

    /**
     * As {@link #carry} and then {@link #pend}, of events each of which says all that those of its type before it said: while the
     * broker is away it takes their place, so that the document does not grow with each change.
     */
    public void renew(Document before, Document next, List<PendingEvent> events) {
        carry(before, next);
        if (broker.isAway()) {
            events.forEach(event -> OutboxFields.drop(next, event.type()));
        }
        pend(next, events);
    }

    /**
     * Sends all that is pending in a document that was just written, off this thread, and clears it at that version when
     * the broker has it. Never blocks, never throws.
     *
     * @return true when the broker has all of it, false when it is left to the sweeper; never exceptional. Who writes the
     *         next version of the document before that must carry the pending events over.
     */
    public CompletableFuture<Boolean> publish(MongoCollection<Document> collection, Document stored) {
        List<PendingEvent> pending = OutboxFields.read(stored);
        if (pending.isEmpty() || broker.isAway()) {
            return CompletableFuture.completedFuture(pending.isEmpty());
        }
        Stored which = Stored.of(stored);
        return CompletableFuture.supplyAsync(() -> send(collection, which, pending), executor)
                .thenCompose(sent -> sent).exceptionally(failure -> false);
    }

    /** True when the broker has all of it; never exceptional. */
    CompletableFuture<Boolean> send(MongoCollection<Document> collection, Stored which, List<PendingEvent> pending) {
        return sending.all(pending).thenApply(sent -> {
            if (sent) {
                clearing.add(collection, which, pending);
            }
            return sent;
        });
    }
}
