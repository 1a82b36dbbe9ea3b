package vn.tiendo.k8s;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the services are told, compared with what they can be told. */
final class ConfigurationRules {

    static final List<Rule> ALL = List.of(
            new Rule("every variable is one that the service reads", ConfigurationRules::known),
            new Rule("nothing is left that an overlay has to name", ConfigurationRules::named),
            new Rule("every file of a Secret is named as the property that it is", ConfigurationRules::secrets),
            new Rule("every service stands where the gateway looks for it", ConfigurationRules::addresses));

    /** Of the C library, not of Spring. */
    private static final Set<String> OF_THE_SYSTEM = Set.of("MALLOC_ARENA_MAX");
    private static final String NOT_NAMED = ".invalid";

    private ConfigurationRules() {
    }

    /** Each service's variables, out of its ConfigMap. */
    static Map<String, Map<String, String>> environments(Overlay overlay) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        overlay.services().forEach(service -> {
            String name = service.containers().getFirst().at("/envFrom/0/configMapRef/name").asString("");
            overlay.find("ConfigMap", name)
                    .ifPresent(map -> all.put(service.name(), Manifest.strings(map.json().path("data"))));
        });
        return all;
    }

    private static List<String> known(Overlay overlay) {
        return environments(overlay).entrySet().stream().flatMap(each -> {
            Set<String> known = new TreeSet<>(Settings.placeholders(each.getKey()));
            known.addAll(Settings.variables(each.getKey()));
            known.addAll(OF_THE_SYSTEM);
            return each.getValue().keySet().stream().filter(name -> !known.contains(name))
                    .filter(name -> Settings.maps().stream().noneMatch(name::startsWith))
                    .map(name -> each.getKey() + " does not read " + name);
        }).toList();
    }

    private static List<String> named(Overlay overlay) {
        Stream<String> told = environments(overlay).entrySet().stream().flatMap(each -> each.getValue().entrySet().stream()
                .filter(one -> one.getValue().contains(NOT_NAMED)).map(one -> each.getKey() + " " + one.getKey()));
        Stream<String> hosts = overlay.manifests().stream()
                .filter(each -> Set.of("Gateway", "HTTPRoute", "Ingress").contains(each.kind()))
                .filter(each -> each.json().toString().contains(NOT_NAMED)).map(Manifest::toString);
        return Stream.concat(told, hosts).map(each -> each + " is not named").toList();
    }

    /** Files that secrets.sh makes, and items that are mounted into the folder of the secrets. */
    private static List<String> secrets(Overlay overlay) {
        return overlay.services().flatMap(service -> service.podSpec().path("volumes").valueStream()
                .filter(volume -> volume.path("name").asString("").equals("secrets"))
                .flatMap(volume -> volume.at("/projected/sources").valueStream())
                .flatMap(source -> source.at("/secret/items").valueStream())
                .map(item -> item.path("path").asString(""))
                .filter(path -> !Settings.names(service.name()).contains(path))
                .map(path -> service + " has no property " + path)).toList();
    }

    private static List<String> addresses(Overlay overlay) {
        Set<String> served = overlay.of("Service").flatMap(service -> service.json().at("/spec/ports").valueStream()
                .map(port -> "http://" + service.name() + ":" + port.path("port").asInt())).collect(Collectors.toSet());
        return environments(overlay).getOrDefault("gateway-service", Map.of()).entrySet().stream()
                .filter(each -> each.getKey().endsWith("_SERVICE_URI") && !served.contains(each.getValue()))
                .map(each -> each.getKey() + " leads to no Service: " + each.getValue()).toList();
    }
}
