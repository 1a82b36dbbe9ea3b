package vn.tiendo.gateway.page;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import vn.tiendo.audit.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The files of the application under an address that has their version, {@code /app-0123456789ab/main.js}: browsers keep them and ask no
 * more. Under the version of an earlier or later release the files of this one are answered, not to be kept: a page that is open while
 * the gateway is updated goes on.
 */
@Component
class ApplicationVersion implements WebFilter {

    private static final String FILES = "classpath:/static/app/";
    private static final Pattern ADDRESS = Pattern.compile("/app-([0-9a-f]{12})(/.*)");
    private static final int DIGITS = 12;

    private final String version;

    /** @param style put together by rules of its own, so that it can change while no file does */
    ApplicationVersion(StyleSheet style) throws IOException {
        MessageDigest digest = Sha256.digest();
        for (var file : files().entrySet()) {
            digest.update(file.getKey().getBytes(UTF_8));
            digest.update(file.getValue().getContentAsByteArray());
        }
        digest.update(style.css().getBytes(UTF_8));
        version = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /** By name, whether they lie in a folder or a jar. */
    private static SortedMap<String, Resource> files() throws IOException {
        SortedMap<String, Resource> files = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES + "**/*.*")) {
            files.put(file.getURL().toString().replaceFirst(".*/static/app/", ""), file);
        }
        return files;
    }

    /** Address of the files, without a slash at its end. */
    String address() {
        return "/app-" + version;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Matcher asked = ADDRESS.matcher(exchange.getRequest().getPath().value());
        if (!asked.matches()) {
            return chain.filter(exchange);
        }
        if (asked.group(1).equals(version)) {
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> keep(exchange)));
        }
        return chain.filter(exchange.mutate().request(request -> request.path("/app" + asked.group(2))).build());
    }

    private static void keep(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (status == null || !status.isError()) {
            exchange.getResponse().getHeaders().setCacheControl(PageAssets.FOR_GOOD);
        }
    }
}
