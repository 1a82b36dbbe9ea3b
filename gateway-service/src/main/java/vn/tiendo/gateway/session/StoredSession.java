package vn.tiendo.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebSession;

import reactor.core.publisher.Mono;

/** One session during one request. It is stored when something is put into it, and not before. */
final class StoredSession implements WebSession {

    private final SessionStore store;
    private final Instant created;
    private final Attributes attributes;
    private volatile Instant seen;
    private volatile String id;
    /** Under which it stands in the store; null while it does not. */
    private volatile @Nullable String storedId;
    private volatile @Nullable Holder holder;
    private volatile boolean ended;
    private volatile Duration idle;

    StoredSession(SessionStore store, SessionRecord session, boolean stored, Duration idle) {
        this.store = store;
        this.id = session.id();
        this.storedId = stored ? session.id() : null;
        this.created = session.created();
        this.seen = session.seen();
        this.holder = session.holder();
        this.attributes = new Attributes(session.attributes());
        this.idle = idle;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    @Override
    public void start() {
        // Nothing: it is stored when it holds something.
    }

    @Override
    public boolean isStarted() {
        return !ended && (storedId != null || !attributes.isEmpty());
    }

    /** Against session fixation: what was known before login is worth nothing after it. */
    @Override
    public Mono<Void> changeSessionId() {
        return Mono.fromRunnable(() -> id = SessionIds.next());
    }

    @Override
    public Mono<Void> invalidate() {
        return Mono.defer(() -> {
            ended = true;
            attributes.clear();
            var known = storedId;
            return known == null ? Mono.empty() : store.removeSession(known);
        });
    }

    @Override
    public Mono<Void> save() {
        return isStarted() ? store.save(this) : Mono.empty();
    }

    /** Stored with the id that the session gets at login. */
    void heldBy(Holder person) {
        holder = person;
    }

    @Nullable String storedId() {
        return storedId;
    }

    void stored(Instant at) {
        storedId = id;
        seen = at;
    }

    Attributes attributes() {
        return attributes;
    }

    SessionRecord toRecord(Instant now) {
        return new SessionRecord(id, created, now, holder, attributes.copy());
    }

    @Override
    public boolean isExpired() {
        return ended;
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public Instant getLastAccessTime() {
        return seen;
    }

    @Override
    public void setMaxIdleTime(Duration maxIdleTime) {
        idle = maxIdleTime;
    }

    @Override
    public Duration getMaxIdleTime() {
        return idle;
    }
}
