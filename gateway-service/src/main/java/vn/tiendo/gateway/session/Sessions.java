package vn.tiendo.gateway.session;

import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

import reactor.core.publisher.Mono;

/** What others need to know of sessions besides Spring's own interface. */
@Component
public class Sessions {

    private final SessionStore store;
    private final HeldSessions held;
    private final InstantSource clock;
    private final String cookie;
    private final boolean secureCookies;

    Sessions(SessionStore store, HeldSessions held, SessionProperties properties, InstantSource clock) {
        this.store = store;
        this.held = held;
        this.clock = clock;
        this.cookie = properties.cookieName();
        this.secureCookies = properties.secureCookies();
    }

    /** Whether the request carries the cookie of a session, be it good or not; asks no store. */
    public boolean named(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(cookie);
    }

    /** Under which the requests of a session are counted: not the id itself, which stays out of memory and logs. */
    public String key(ServerWebExchange exchange) {
        var named = exchange.getRequest().getCookies().getFirst(cookie);
        return named == null ? "" : SessionIds.hash(named.getValue());
    }

    public boolean secureCookies() {
        return secureCookies;
    }

    /** The attributes as they are stored by now, which a request at another replica may have changed. */
    public Mono<Void> refresh(WebSession session) {
        return session instanceof StoredSession stored ? store.refresh(stored) : Mono.empty();
    }

    /** At login, before the session is stored under its new id. */
    public void hold(WebSession session, Holder person) {
        if (session instanceof StoredSession stored) {
            stored.heldBy(person);
        }
    }

    /** The latest login first. */
    public Mono<List<OpenSession>> of(String person) {
        return store.ask(() -> held.of(person, clock.instant()));
    }

    /** @return whether it was there, and theirs */
    public Mono<Boolean> end(String person, String session) {
        return store.ask(() -> held.end(person, session));
    }

    /**
     * Of one login, or all of a person.
     *
     * @return whose each was
     */
    public Mono<List<Holder>> endAll(@Nullable String person, @Nullable String login) {
        return store.ask(() -> held.endAll(person, login));
    }
}
