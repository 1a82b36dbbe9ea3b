package vn.tiendo.gateway.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

/** Every address of a screen answers with the document; it wears one style sheet. */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

    private static final MediaType CSS = new MediaType("text", "css", UTF_8);

    @Bean
    RouterFunction<ServerResponse> page(Screens screens, PageDocument document) {
        var routes = RouterFunctions.route();
        screens.all().forEach(screen -> routes.route(reading(screen.path()), always(PageDocument.HTML, document.html(screen.script()))));
        return routes.build();
    }

    @Bean
    RouterFunction<ServerResponse> style(StyleSheet sheet) {
        return RouterFunctions.route(reading("/app/style.css"), always(CSS, sheet.css()));
    }

    private static RequestPredicate reading(String path) {
        return methods(HttpMethod.GET, HttpMethod.HEAD).and(path(path));
    }

    private static HandlerFunction<ServerResponse> always(MediaType type, String text) {
        String etag = '"' + DigestUtils.md5DigestAsHex(text.getBytes(UTF_8)) + '"';
        return _ -> ServerResponse.ok().contentType(type).cacheControl(CacheControl.noCache()).eTag(etag).bodyValue(text);
    }
}
