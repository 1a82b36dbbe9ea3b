package vn.tiendo.gateway.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.WebSessionStore;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Sessions for Spring: the driver blocks, so it is asked on virtual threads. */
final class SessionStore implements WebSessionStore {

    private final SessionDocuments documents;
    private final SessionProperties properties;
    private final InstantSource clock;
    private final Scheduler threads = Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());

    SessionStore(SessionDocuments documents, SessionProperties properties, InstantSource clock) {
        this.documents = documents;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Mono<WebSession> createWebSession() {
        return Mono.fromSupplier(() -> {
            var now = clock.instant();
            return new StoredSession(
                    this, new SessionRecord(SessionIds.next(), now, now, null, Map.of()), false, properties.idle());
        });
    }

    @Override
    public Mono<WebSession> retrieveSession(String id) {
        return ask(() -> documents.find(id, clock.instant()))
                .flatMap(Mono::justOrEmpty)
                .map(found -> new StoredSession(this, found, true, properties.idle()));
    }

    @Override
    public Mono<Void> removeSession(String id) {
        return Mono.<Void>fromRunnable(() -> documents.delete(id)).subscribeOn(threads);
    }

    /** Done by {@link #save}. */
    @Override
    public Mono<WebSession> updateLastAccessTime(WebSession session) {
        return Mono.just(session);
    }

    /** The attributes as they are stored by now, which another request may have changed. */
    Mono<Void> refresh(StoredSession session) {
        return ask(() -> documents.find(session.getId(), clock.instant()))
                .doOnNext(found -> found.ifPresent(stored -> session.attributes().replaceBy(stored.attributes())))
                .then();
    }

    Mono<Void> save(StoredSession session) {
        return Mono.defer(() -> {
            var now = clock.instant();
            var before = session.storedId();
            if (before != null && before.equals(session.getId())) {
                return update(session, now);
            }
            return write(() -> {
                documents.insert(session.toRecord(now), expires(session, now));
                if (before != null) {
                    documents.delete(before);
                }
                session.attributes().takeChanges();
                session.stored(now);
            });
        });
    }

    private Mono<Void> update(StoredSession session, Instant now) {
        var changes = session.attributes().takeChanges();
        if (changes.isEmpty() && now.isBefore(session.getLastAccessTime().plus(properties.remembered()))) {
            return Mono.empty();
        }
        return write(() -> {
            documents.update(session.getId(), changes, now, expires(session, now));
            session.stored(now);
        });
    }

    /** What blocks, on threads that may. */
    <T> Mono<T> ask(Callable<T> question) {
        return Mono.fromCallable(question).subscribeOn(threads);
    }

    private Mono<Void> write(Runnable change) {
        return Mono.<Void>fromRunnable(change).subscribeOn(threads);
    }

    private Instant expires(StoredSession session, Instant now) {
        var idle = now.plus(session.getMaxIdleTime());
        var last = session.getCreationTime().plus(properties.absolute());
        return idle.isBefore(last) ? idle : last;
    }
}
