package vn.tiendo.gateway.login;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import com.fasterxml.jackson.annotation.JsonInclude;

import reactor.core.publisher.Mono;

import vn.tiendo.gateway.problem.Refusal;
import vn.tiendo.gateway.problem.Refused;
import vn.tiendo.gateway.session.OpenSession;
import vn.tiendo.gateway.session.Sessions;

/** Where a person is logged in, and the end of what they do not know or left open elsewhere. */
@Configuration(proxyBeanMethods = false)
class MySessionsRoute {

    private final Sessions sessions;
    private final People people;
    private final LoginAudit audit;

    MySessionsRoute(Sessions sessions, People people, LoginAudit audit) {
        this.sessions = sessions;
        this.people = people;
        this.audit = audit;
    }

    /** A session as it is told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(String id, Instant since, Instant seen, @Nullable String address, boolean current) {
    }

    @Bean
    RouterFunction<ServerResponse> mySessions() {
        return RouterFunctions.route()
                .GET("/api/v1/me/sessions", request -> person(request).flatMap(person -> list(person, request)))
                .DELETE("/api/v1/me/sessions/{id}", request -> person(request).flatMap(person -> end(person, request)))
                .build();
    }

    private static Mono<OAuth2AuthenticationToken> person(ServerRequest request) {
        return request.principal().ofType(OAuth2AuthenticationToken.class)
                .switchIfEmpty(Mono.error(() -> new Refused(Refusal.UNAUTHENTICATED)));
    }

    private Mono<ServerResponse> list(OAuth2AuthenticationToken person, ServerRequest request) {
        var current = sessions.key(request.exchange());
        return sessions.of(person.getName())
                .map(open -> open.stream().map(one -> told(one, current)).toList())
                .flatMap(open -> ServerResponse.ok().cacheControl(CacheControl.noStore())
                        .bodyValue(Map.<String, List<Told>>of("sessions", open)));
    }

    private static Told told(OpenSession session, String current) {
        return new Told(session.id(), session.since(), session.seen(), session.address(), session.id().equals(current));
    }

    private Mono<ServerResponse> end(OAuth2AuthenticationToken person, ServerRequest request) {
        var caller = people.caller(person, request.exchange());
        return sessions.end(person.getName(), request.pathVariable("id"))
                .filter(ended -> ended)
                .switchIfEmpty(Mono.error(() -> new Refused(Refusal.NOT_FOUND)))
                .then(caller.flatMap(one -> audit.ended(request.exchange(), one)))
                .then(ServerResponse.noContent().build());
    }
}
