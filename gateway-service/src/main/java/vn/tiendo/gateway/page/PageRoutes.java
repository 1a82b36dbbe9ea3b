package vn.tiendo.gateway.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import reactor.core.publisher.Mono;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

/** Every address of the page answers with the one document; the script in it reads the address. */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    @Bean
    RouterFunction<ServerResponse> page(@Value("classpath:page/index.html") Resource template, ImportMap imports)
            throws IOException {
        var html = template.getContentAsString(StandardCharsets.UTF_8).replace("{importmap}", imports.text());
        var etag = '"' + DigestUtils.md5DigestAsHex(html.getBytes(StandardCharsets.UTF_8)) + '"';
        return RouterFunctions.route(addressOfThePage(), _ -> answer(html, etag));
    }

    private static RequestPredicate addressOfThePage() {
        return methods(HttpMethod.GET, HttpMethod.HEAD).and(path("/").or(path("/plans/{id}")));
    }

    private static Mono<ServerResponse> answer(String html, String etag) {
        return ServerResponse.ok().contentType(HTML).cacheControl(CacheControl.noCache()).eTag(etag).bodyValue(html);
    }
}
