package vn.tiendo.gateway.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import reactor.core.publisher.Mono;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

/** Every address of a screen (static/app/screens.js) answers with the one document. */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

    private static final RequestPredicate SCREEN = path("/").or(path("/plans/{id}")).or(path("/delegations"))
            .or(path("/desk")).or(path("/desk/{id}")).or(path("/audit"))
            .or(path("/my-work")).or(path("/my-work/{plan}/{department}/{period}"))
            .or(path("/approve")).or(path("/approve/{plan}/{department}/{period}"))
            .or(path("/reports")).or(path("/reports/{id}"))
            .or(path("/wall")).or(path("/start")).or(path("/units")).or(path("/indicators")).or(path("/dead-letters"))
            .or(path("/subscriptions")).or(path("/stream")).or(path("/health")).or(path("/logins")).or(path("/signed-in"));

    @Bean
    RouterFunction<ServerResponse> page(PageDocument document) {
        return RouterFunctions.route(methods(HttpMethod.GET, HttpMethod.HEAD).and(SCREEN), _ -> answer(document));
    }

    private static Mono<ServerResponse> answer(PageDocument document) {
        return ServerResponse.ok().contentType(PageDocument.HTML).cacheControl(CacheControl.noCache())
                .eTag(document.etag()).bodyValue(document.html());
    }
}
