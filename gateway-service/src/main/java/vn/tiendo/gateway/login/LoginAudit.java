package vn.tiendo.gateway.login;

import java.time.InstantSource;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import vn.tiendo.gateway.problem.Refusal;
import vn.tiendo.gateway.session.Holder;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.web.ReactiveOrigin;

/** Who logged in and out, who failed to, and whose requests were refused at the door. */
@Component
class LoginAudit {

    /** The provider does not say who failed. */
    private static final Caller NOBODY = new Caller("", "", "", null, Set.of());

    private final AuditTrail trail;
    private final InstantSource clock;

    LoginAudit(AuditTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    Mono<Void> login(ServerWebExchange exchange, Caller person) {
        return done(exchange, "session.login", person);
    }

    Mono<Void> logout(ServerWebExchange exchange, Caller person) {
        return done(exchange, "session.logout", person);
    }

    /** One of their other sessions, or this one. */
    Mono<Void> ended(ServerWebExchange exchange, Caller person) {
        return done(exchange, "session.end", person);
    }

    /** Nobody asked here: the record stands with the person's unit, and the provider's with the provider. */
    Mono<Void> endedAtProvider(ServerWebExchange exchange, Holder holder) {
        return note(exchange, Deed.done("session.end-at-provider", holder.person(), holder.unit(), holder.department(),
                NOBODY, clock.instant()));
    }

    /** @param reason the provider's error code, which anyone may have written: see {@link LoginOutcome} */
    Mono<Void> failed(ServerWebExchange exchange, String reason) {
        return note(exchange, Deed.refused("session.login-failed", "", "", null, NOBODY, clock.instant(), reason));
    }

    /** A change that was tried with somebody's session. */
    Mono<Void> refused(ServerWebExchange exchange, Caller person, Refusal refusal) {
        var request = exchange.getRequest();
        return note(exchange, Deed.refused("session.change", request.getMethod() + " " + request.getPath().value(),
                person.unit(), person.department(), person, clock.instant(), refusal.code()));
    }

    private Mono<Void> done(ServerWebExchange exchange, String action, Caller person) {
        return note(exchange,
                Deed.done(action, person.id(), person.unit(), person.department(), person, clock.instant()));
    }

    private Mono<Void> note(ServerWebExchange exchange, Deed deed) {
        return Mono.fromRunnable(() -> trail.note(deed, ReactiveOrigin.of(exchange)));
    }
}
