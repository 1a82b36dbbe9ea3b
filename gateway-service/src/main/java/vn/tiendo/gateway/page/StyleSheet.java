package vn.tiendo.gateway.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** What all screens wear, in one text: a browser waits for one file before its first paint, not for fourteen. */
@Component
class StyleSheet {

    /** Below {@code /app/style/}; where two sheets name the same thing, the later one counts. */
    private static final List<String> EVERYWHERE = List.of("tokens", "page", "frame", "form", "records", "desk", "work", "report", "table",
            "panel", "start", "wall");

    private final String css = Stream.concat(EVERYWHERE.stream().map(StyleSheet::sheet),
            Stream.of(onlyIn("(max-width: 720px)", "phone"), onlyIn("print", "print"))).collect(Collectors.joining("\n"));

    String css() {
        return css;
    }

    private static String onlyIn(String media, String name) {
        return "@media " + media + " {\n" + sheet(name) + "}";
    }

    private static String sheet(String name) {
        return PageAssets.text("/app/style/" + name + ".css");
    }
}
