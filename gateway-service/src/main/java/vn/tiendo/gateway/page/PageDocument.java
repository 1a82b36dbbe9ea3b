package vn.tiendo.gateway.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The document of the web application; the script in it reads the address. It differs by screen only in what it tells the browser to ask
 * for at once.
 */
@Component
class PageDocument {

    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String MAIN = "main.js";
    private static final String WORDS = "words/vi.js";

    private final String html;
    private final String application;
    private final Scripts scripts;

    PageDocument(@Value("classpath:page/index.html") Resource template, ImportMap imports, ApplicationVersion version, Scripts scripts)
            throws IOException {
        html = template.getContentAsString(StandardCharsets.UTF_8).replace("{importmap}", imports.text()).replace("{app}", version.address());
        application = version.address();
        this.scripts = scripts;
    }

    /** @param screens scripts of what is to be shown, below static/app/ */
    String html(String... screens) {
        var needed = scripts.neededBy(Stream.concat(Stream.of(MAIN, WORDS), Stream.of(screens)).toList());
        return html.replace("{scripts}", needed.stream().map(this::wanted).collect(Collectors.joining("\n")));
    }

    private String wanted(String script) {
        return "<link rel=\"modulepreload\" href=\"" + script.replaceFirst("^/app/", application + "/") + "\">";
    }
}
