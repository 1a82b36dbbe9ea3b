package vn.tiendo.gateway.login;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import reactor.core.publisher.Mono;

import vn.tiendo.gateway.session.Sessions;

/** Who is logged in; also where the page gets its CSRF token (cookie XSRF-TOKEN). */
@Configuration(proxyBeanMethods = false)
class MeRoute {

    private static final Map<String, Boolean> NOBODY = Map.of("anonymous", true);

    @Bean
    RouterFunction<ServerResponse> me(Sessions sessions, People people) {
        return RouterFunctions.route()
                .GET("/api/v1/me", request -> (sessions.named(request.exchange()) ? someone(request, people)
                        : Mono.<Object>empty()).defaultIfEmpty(NOBODY).flatMap(MeRoute::answer))
                .build();
    }

    private static Mono<Object> someone(ServerRequest request, People people) {
        return request.principal().ofType(OAuth2AuthenticationToken.class)
                .flatMap(person -> people.caller(person, request.exchange()))
                .zipWith(csrf(request))
                .map(both -> new Me(both.getT1().id(), both.getT1().name(), both.getT1().unit(),
                        both.getT1().department(), both.getT1().roles(), both.getT2().getToken()));
    }

    private static Mono<CsrfToken> csrf(ServerRequest request) {
        return request.exchange().getAttributeOrDefault(CsrfToken.class.getName(), Mono.<CsrfToken>empty());
    }

    private static Mono<ServerResponse> answer(Object body) {
        return ServerResponse.ok().cacheControl(CacheControl.noStore()).bodyValue(body);
    }
}
