package vn.tiendo.gateway.login;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
import vn.tiendo.gateway.session.KnownPeople;
import vn.tiendo.gateway.session.KnownPeople.Known;
import vn.tiendo.platform.caller.Caller;

/** Who of a unit has logged in, and as what: for those who answer for its people. */
@Configuration(proxyBeanMethods = false)
class PeopleRoute {

    private static final Set<String> READERS = Set.of("leader", "planner", "reviewer", "operator");

    /** A person as they are told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(String id, String name, @Nullable String department, Set<String> roles, Instant since,
            Instant seen) {

        static Told of(Known person) {
            return new Told(person.id(), person.name(), person.department(), new TreeSet<>(person.roles()), person.since(), person.seen());
        }
    }

    @Bean
    RouterFunction<ServerResponse> listPeople(People people, KnownPeople known) {
        return RouterFunctions.route().GET("/api/v1/people", request -> reader(request, people)
                .flatMap(reader -> known.of(reader.unit()))
                .flatMap(found -> ServerResponse.ok().cacheControl(CacheControl.noStore())
                        .bodyValue(Map.<String, List<Told>>of("items", found.stream().map(Told::of).toList())))).build();
    }

    private static Mono<Caller> reader(ServerRequest request, People people) {
        return request.principal().ofType(OAuth2AuthenticationToken.class)
                .flatMap(person -> people.caller(person, request.exchange()))
                .switchIfEmpty(Mono.error(() -> new Refused(Refusal.UNAUTHENTICATED)))
                .filter(caller -> !Collections.disjoint(caller.roles(), READERS))
                .switchIfEmpty(Mono.error(() -> new Refused(Refusal.ROLE_REQUIRED)));
    }
}
