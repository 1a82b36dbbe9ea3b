package vn.tiendo.gateway.problem;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;

/** A problem as a page without script, for a person who follows a link; a program gets the problem itself. */
@Component
public class ProblemPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s</title>
            <link rel="stylesheet" href="/app/style/tokens.css">
            <link rel="stylesheet" href="/app/style/page.css">
            </head>
            <body>
            <main class="notice">
            <h1>%2$s</h1>
            <p>%3$s</p>
            <p><a href="">%4$s</a></p>
            </main>
            </body>
            </html>
            """;

    private final MessageSource texts;

    ProblemPage(MessageSource texts) {
        this.texts = texts;
    }

    /** Browsers name HTML first when a person navigates; scripts and pictures are asked for otherwise. */
    public static boolean isFor(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return request.getMethod() == HttpMethod.GET && !request.getPath().value().startsWith("/api/")
                && request.getHeaders().getAccept().contains(MediaType.TEXT_HTML);
    }

    String of(Problem problem, Locale locale) {
        return PAGE.formatted(locale.getLanguage(), HtmlUtils.htmlEscape(problem.title()), HtmlUtils.htmlEscape(problem.detail()),
                texts.getMessage("problem.again", null, locale));
    }
}
