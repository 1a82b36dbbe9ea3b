package vn.tiendo.k8s;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the services can be told: the properties of their configuration, and those of what they rest on. */
final class Settings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z_]+)");
    private static final String DEFAULTS =
            "platform/chassis/src/main/resources/platform-defaults.properties";
    private static final JsonMapper JSON = new JsonMapper();

    private Settings() {
    }

    /** Properties of a service's application.yaml, with their text. */
    static Map<String, String> of(String service) {
        Map<String, String> all = new TreeMap<>();
        for (Object document : new Yaml().loadAll(Repository.read(yaml(service)))) flatten("", document, all);
        return all;
    }

    /** The same as it stands, with its lists. */
    static JsonNode tree(String service) {
        return JSON.valueToTree(new Yaml().load(Repository.read(yaml(service))));
    }

    static Map<String, String> defaults() {
        Properties all = new Properties();
        try {
            all.load(new StringReader(Repository.read(DEFAULTS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.entrySet().stream().collect(Collectors.toMap(each -> (String) each.getKey(),
                each -> (String) each.getValue()));
    }

    /** Variables that the configuration of a service names. */
    static Set<String> placeholders(String service) {
        return Stream.of(yaml(service), DEFAULTS).map(Repository::read)
                .flatMap(text -> PLACEHOLDER.matcher(text).results()).map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Variables that stand for a property: of the service's own, and of Spring's published list. */
    static Set<String> variables(String service) {
        return names(service).stream().map(Settings::variable).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of all properties of a service. */
    static Set<String> names(String service) {
        return Stream.of(of(service).keySet(), defaults().keySet(), spring().keySet()).flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Properties that hold entries of any name, such as spring.ssl.bundle.pem, as the beginning of a variable. */
    static List<String> maps() {
        return spring().entrySet().stream().filter(each -> each.getValue().startsWith("java.util.Map"))
                .map(each -> variable(each.getKey()) + "_").toList();
    }

    /** Spring's rule: dots are underscores, dashes are left out. */
    private static String variable(String property) {
        return property.replace(".", "_").replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> spring() {
        Map<String, String> all = new TreeMap<>();
        for (JsonNode file : metadata()) {
            file.path("properties").forEach(each -> all.put(each.path("name").asString(""), each.path("type").asString("")));
        }
        return all;
    }

    private static List<JsonNode> metadata() {
        List<JsonNode> all = new ArrayList<>();
        try {
            for (URL each : Collections.list(Settings.class.getClassLoader()
                    .getResources("META-INF/spring-configuration-metadata.json"))) {
                try (InputStream file = each.openStream()) {
                    all.add(JSON.readTree(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void flatten(String path, Object node, Map<String, String> all) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(path.isEmpty() ? "" + key : path + "." + key, value, all));
        } else {
            all.put(path, String.valueOf(node));
        }
    }

    private static String yaml(String service) {
        return service + "/src/main/resources/application.yaml";
    }
}
