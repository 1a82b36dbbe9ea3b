package vn.tiendo.gateway.page;

import java.nio.charset.StandardCharsets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import reactor.core.publisher.Mono;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

/** Every address of a screen answers with the document. */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

    @Bean
    RouterFunction<ServerResponse> page(Screens screens, PageDocument document) {
        var routes = RouterFunctions.route();
        screens.all().forEach(screen -> {
            String html = document.html(screen.script());
            String etag = '"' + DigestUtils.md5DigestAsHex(html.getBytes(StandardCharsets.UTF_8)) + '"';
            routes.route(methods(HttpMethod.GET, HttpMethod.HEAD).and(path(screen.path())), _ -> answer(html, etag));
        });
        return routes.build();
    }

    private static Mono<ServerResponse> answer(String html, String etag) {
        return ServerResponse.ok().contentType(PageDocument.HTML).cacheControl(CacheControl.noCache()).eTag(etag).bodyValue(html);
    }
}
