package vn.tiendo.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.config.ResourceHandlerRegistration;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Scripts, styles and fonts. Libraries have their version in the address and are kept, our own too as {@link ApplicationVersion} names them; under their
 * plain address they are asked for again. */
@Configuration(proxyBeanMethods = false)
class PageAssets implements WebFluxConfigurer {

    static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final String LIBRARIES = "/_static/";

    private final Map<String, String> etags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/_static/**", "classpath:/META-INF/resources/_static/")
                .setCacheControl(FOR_GOOD);
        serve(registry, "/app/**", "classpath:/static/app/").setCacheControl(CacheControl.noCache());
        // worker.js, at the root so that it may answer for every address
        serve(registry, "/*.js", "classpath:/static/").setCacheControl(CacheControl.noCache());
        // a new cut of the same letters may come a month late
        serve(registry, "/fonts/**", "classpath:/static/fonts/").setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic());
    }

    private ResourceHandlerRegistration serve(ResourceHandlerRegistry registry, String pattern, String location) {
        return registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setUseLastModified(false) // the time of the jar, not of the content
                .setEtagGenerator(this::etag);
    }

    /**
     * What is served, as the gateway itself reads it.
     *
     * @param address {@code /app/main.js}, {@code /_static/lit/3.3.3/index.js}
     */
    static String text(String address) {
        String file = address.startsWith(LIBRARIES) ? "META-INF/resources" + address : "static" + address;
        try {
            return new ClassPathResource(file).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A page names what is not there: " + address, e);
        }
    }

    private String etag(Resource resource) {
        return etags.computeIfAbsent(address(resource), _ -> hash(resource));
    }

    private static String address(Resource resource) {
        try {
            return resource.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Resource resource) {
        try (var in = resource.getInputStream()) {
            return '"' + DigestUtils.md5DigestAsHex(in) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
