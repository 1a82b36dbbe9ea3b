package vn.tiendo.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import reactor.core.publisher.Mono;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

/** The help as a page without script, from the document docs/help.LANGUAGE.md; each screen's part stands under the screen's name. */
@Configuration(proxyBeanMethods = false)
class HelpPage {

    private static final Pattern HEADING = Pattern.compile("<h2><a id=\"(\\w+)\"></a>(.*?)</h2>");
    private static final String FRAME = """
            <!doctype html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%2$s</title>
            <script src="/app/theme.js"></script>
            <link rel="icon" href="/app/favicon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/app/style/tokens.css">
            <link rel="stylesheet" href="/app/style/page.css">
            <link rel="stylesheet" href="/app/style/help.css">
            </head>
            <body>
            <main class="manual">
            <p><a href="/?lang=%1$s">Tiến Độ</a> · <a lang="%4$s" hreflang="%4$s" href="/help?lang=%4$s">%5$s</a></p>
            %3$s
            </main>
            </body>
            </html>
            """;

    private final String vietnamese = page("vi");
    private final String english = page("en");

    @Bean
    RouterFunction<ServerResponse> help() {
        return RouterFunctions.route(methods(HttpMethod.GET, HttpMethod.HEAD).and(path("/help")), this::answer);
    }

    private Mono<ServerResponse> answer(ServerRequest request) {
        String html = request.queryParam("lang").orElse("vi").equals("en") ? english : vietnamese;
        return ServerResponse.ok().contentType(PageDocument.HTML).cacheControl(CacheControl.noCache())
                .eTag('"' + DigestUtils.md5DigestAsHex(html.getBytes(StandardCharsets.UTF_8)) + '"').bodyValue(html);
    }

    private static String page(String language) {
        String text = HtmlRenderer.builder().build().render(Parser.builder().build().parse(source(language)));
        boolean vietnamese = language.equals("vi");
        return FRAME.formatted(language, vietnamese ? "Hướng dẫn · Tiến Độ" : "Help · Tiến Độ",
                text.replaceFirst("(?=<h2>)", contents(text, vietnamese ? "Mục lục" : "Contents")),
                vietnamese ? "en" : "vi", vietnamese ? "English" : "Tiếng Việt");
    }

    private static String contents(String text, String title) {
        return HEADING.matcher(text).results().map(found -> "<li><a href=\"#" + found.group(1) + "\">" + found.group(2) + "</a></li>")
                .collect(Collectors.joining("\n", "<nav aria-label=\"" + title + "\"><ul>\n", "\n</ul></nav>\n"));
    }

    private static String source(String language) {
        try {
            return new ClassPathResource("help/help." + language + ".md").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
