package vn.tiendo.gateway.page;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/** Which scripts a script needs before it can run. A browser that is told asks for all of them at once, not for each when it meets its name. */
@Component
class Scripts {

    private static final String OWN = "/app/";
    private static final Pattern IMPORT = Pattern.compile(
            "(?:^|;)\\s*(?:import|export)\\b(?:[\\w\\s{},*$]*?\\bfrom)?\\s*[\"']([^\"']+)[\"']", Pattern.MULTILINE);

    private final ImportMap libraries;
    /** By address: what each imports, since most screens share most scripts. */
    private final Map<String, List<String>> imports = new ConcurrentHashMap<>();

    Scripts(ImportMap libraries) {
        this.libraries = libraries;
    }

    /**
     * @param own names below static/app/
     * @return addresses, {@code /app/main.js}, of these and of all that they import, in the order of meeting them
     */
    Set<String> neededBy(Collection<String> own) {
        Set<String> met = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(own.stream().map(OWN::concat).toList());
        while (!open.isEmpty()) {
            String script = open.remove();
            if (met.add(script)) {
                open.addAll(imports.computeIfAbsent(script, this::importsOf));
            }
        }
        return met;
    }

    private List<String> importsOf(String script) {
        return IMPORT.matcher(PageAssets.text(script)).results().map(named -> addressOf(named.group(1), script)).toList();
    }

    private String addressOf(String name, String importing) {
        return name.startsWith(".") ? URI.create(importing).resolve(name).getPath() : libraries.addressOf(name);
    }
}
