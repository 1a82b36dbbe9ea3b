package vn.tiendo.gateway.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.Sha256;

/** The import map of all script libraries on the class path, as text of a script element, and its hash for the policy. */
@Component
class ImportMap {

    private final NavigableMap<String, String> imports = new TreeMap<>();
    private final String text;

    ImportMap(JsonMapper json) throws IOException {
        for (var part : new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/importmap.json")) {
            try (var in = part.getInputStream()) {
                imports.putAll(json.readValue(in, Part.class).imports());
            }
        }
        // "</" would end the script element
        this.text = json.writeValueAsString(Map.of("imports", imports)).replace("</", "<\\/");
    }

    String text() {
        return text;
    }

    /** Address of a module of a library, by the name under which scripts import it: its own, or one in a folder of the map. */
    String addressOf(String name) {
        // the longest name comes first
        var entry = imports.descendingMap().entrySet().stream().filter(known -> isOf(known.getKey(), name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No library has the module " + name));
        return entry.getValue() + name.substring(entry.getKey().length());
    }

    private static boolean isOf(String key, String name) {
        return key.equals(name) || key.endsWith("/") && name.startsWith(key);
    }

    /** A source expression of Content-Security-Policy. */
    String hash() {
        var digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private record Part(Map<String, String> imports) {
    }
}
