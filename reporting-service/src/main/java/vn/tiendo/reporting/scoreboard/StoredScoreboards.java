package vn.tiendo.reporting.scoreboard;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.scoreboard.domain.KeepScoreboards;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;

/** The writing side: scoreboards last written here stay in memory, each write also carries the events that tell of it. */
@Component
class StoredScoreboards implements KeepScoreboards {

    private static final float USUAL_LOAD = 0.75f;

    /** How long the next write waits for the broker to have what the last one told; after that it carries it over. */
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofMillis(500);

    private final ScoreboardDocuments documents;
    private final VerdictEvents events;
    private final Outbox outbox;
    private final Map<Key, Kept> kept;

    StoredScoreboards(ScoreboardDocuments documents, VerdictEvents events, Outbox outbox,
            ScoreboardProperties properties) {
        this.documents = documents;
        this.events = events;
        this.outbox = outbox;
        this.kept = Collections.synchronizedMap(new LinkedHashMap<>(16, USUAL_LOAD, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
                return size() > properties.cached();
            }
        });
    }

    private record Key(String plan, Basis basis) {

        static Key of(Scoreboard scoreboard) {
            return new Key(scoreboard.plan(), scoreboard.basis());
        }
    }

    /**
     * @param published whether the broker has what the document told, once that is known
     * @param untold what the document then still has to publish; what was told is as large as the scoreboard and is let go
     */
    private record Kept(Scoreboard scoreboard, CompletableFuture<Boolean> published, CompletableFuture<Document> untold) {

        static Kept of(Scoreboard scoreboard, Document pending, CompletableFuture<Boolean> published) {
            return new Kept(scoreboard, published, published.thenApply(done -> done ? new Document() : pending));
        }

        /** Waits for the broker, though not for long. */
        Document stillUntold() {
            published.completeOnTimeout(false, ACKNOWLEDGED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return untold.join();
        }
    }

    @Override
    public Optional<Scoreboard> latest(String plan, Basis basis) {
        return Optional.ofNullable(kept(new Key(plan, basis))).map(Kept::scoreboard);
    }

    @Override
    public boolean keep(Scoreboard next, List<Announcement> announcements) {
        Document document = documents.document(next);
        carryOver(kept.get(Key.of(next)), document);
        List<PendingEvent> told = announcements.stream().map(one -> events.event(next, one)).toList();
        Outbox.pend(document, told);
        if (!documents.replace(document)) {
            kept.remove(Key.of(next));
            return false;
        }
        CompletableFuture<Boolean> published = outbox.publish(documents.collection(), document);
        kept.put(Key.of(next), Kept.of(next, pending(document), published));
        return true;
    }

    @Override
    public void forget(String plan) {
        for (Basis basis : Basis.values()) {
            kept.remove(new Key(plan, basis));
        }
    }

    @Override
    public void forgetAll() {
        kept.clear();
    }

    private @Nullable Kept kept(Key key) {
        Kept known = kept.get(key);
        if (known != null) {
            return known;
        }
        Kept stored = documents.find(key.plan(), key.basis()).map(this::read).orElse(null);
        if (stored != null) {
            kept.put(key, stored);
        }
        return stored;
    }

    private Kept read(Document document) {
        Document pending = pending(document);
        return Kept.of(documents.scoreboard(document), pending, CompletableFuture.completedFuture(pending.isEmpty()));
    }

    private static Document pending(Document document) {
        Document pending = new Document();
        Outbox.carry(document, pending);
        return pending;
    }

    /** What the broker does not have yet must not be lost with the version that held it. */
    private static void carryOver(@Nullable Kept before, Document next) {
        if (before != null) {
            Outbox.carry(before.stillUntold(), next);
        }
    }
}
