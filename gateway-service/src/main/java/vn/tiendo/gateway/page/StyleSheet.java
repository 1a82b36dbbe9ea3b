package vn.tiendo.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What all screens wear, in one text: a browser waits for one file before its first paint, not for fourteen. */
@Component
class StyleSheet {

    private static final String FOLDER = "static/app/style/";
    /** Below {@code static/app/style/}; where two sheets name the same thing, the later one counts. */
    private static final List<String> EVERYWHERE = List.of("tokens", "page", "frame", "form", "records", "desk", "work", "report", "table",
            "panel", "start", "wall");

    private final String css;

    StyleSheet() {
        css = Stream.of(EVERYWHERE.stream().map(StyleSheet::sheet), Stream.of(onlyIn("(max-width: 720px)", "phone"), onlyIn("print", "print")))
                .flatMap(sheets -> sheets).collect(Collectors.joining("\n"));
    }

    String css() {
        return css;
    }

    private static String onlyIn(String media, String name) {
        return "@media " + media + " {\n" + sheet(name) + "}";
    }

    private static String sheet(String name) {
        try {
            return new ClassPathResource(FOLDER + name + ".css").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
