package vn.tiendo.local.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tiendo.local.Ward;
import vn.tiendo.local.contract.Contract.Place;

/**
 * What subscribers rely on, one thing a line: of each event that a service sends its topics and key, and each field with its
 * types and whether it is always there.
 */
final class EventShapes {

    static final List<String> SERVICES = List.of("plan-service", "measurement-service", "reporting-service");

    private final SortedMap<String, String> lines = new TreeMap<>();

    private EventShapes() {
    }

    static Path asyncapi(String service) {
        return Ward.REPOSITORY.resolve(service).resolve("contract/asyncapi.yaml");
    }

    /** By what it is about; the value is what can be broken. */
    static SortedMap<String, String> ofAllServices() {
        EventShapes shapes = new EventShapes();
        SERVICES.forEach(service -> shapes.service(Contract.read(asyncapi(service)).root()));
        return shapes.lines;
    }

    /** Of one schema. */
    static SortedMap<String, String> of(String name, Place schema) {
        EventShapes shapes = new EventShapes();
        shapes.fields(name + " ", schema, new HashSet<>());
        return shapes.lines;
    }

    private void service(Place document) {
        for (Object operation : document.at("operations").map().values()) {
            Place sent = new Place(document.in(), operation);
            if (sent.at("action").text().filter("send"::equals).isPresent()) channel(sent.at("channel"));
        }
    }

    private void channel(Place channel) {
        for (Object each : channel.at("messages").map().values()) {
            Place message = new Place(channel.in(), each).resolved();
            String name = message.at("name").text().orElseThrow();
            Place payload = message.at("payload");
            if (payload.map().isEmpty()) continue; // defined by another service
            channel.at("address").text().ifPresent(topic -> lines.put(name + " on " + topic, "keyed by " + key(message)));
            fields(name + " ", payload.map().containsKey("schemaFormat") ? payload.at("schema") : payload, new HashSet<>());
        }
    }

    private static String key(Place message) {
        List<Place> said = new ArrayList<>(message.at("traits").items());
        said.add(message);
        return said.stream().map(each -> each.at("bindings", "kafka", "key", "description").text()).flatMap(each -> each.stream())
                .reduce((first, last) -> last).orElse("nothing that is stated");
    }

    /** @param within schemas that lead here: one that holds itself is told once */
    private void fields(String path, Place schema, Set<Object> within) {
        Place here = schema.resolved();
        if (!within.add(here.value())) return;
        Set<Object> required = new HashSet<>(here.at("required").value() instanceof List<?> names ? names : List.of());
        here.at("properties").map().forEach((name, value) -> {
            Place field = new Place(here.in(), value).resolved();
            lines.merge(path + "/" + name, types(field) + (required.contains(name) ? " always" : ""), EventShapes::either);
            fields(path + "/" + name, field, within);
        });
        if (!here.at("items").map().isEmpty()) fields(path + "/*", here.at("items"), within);
        if (here.map().get("additionalProperties") instanceof Map<?, ?>) fields(path + "/*", here.at("additionalProperties"), within);
        for (String kinds : List.of("oneOf", "anyOf", "allOf")) here.at(kinds).items().forEach(kind -> fields(path, kind, within));
        within.remove(here.value());
    }

    /** A field that several kinds have. */
    private static String either(String one, String other) {
        return one.equals(other) ? one : Stream.of(one.split(" ")[0].split("[|]"), other.split(" ")[0].split("[|]"))
                .flatMap(Arrays::stream).distinct().sorted().collect(Collectors.joining("|"));
    }

    private static String types(Place field) {
        Object type = field.map().get("type");
        if (type instanceof List<?> several) return several.stream().map(String::valueOf).sorted().collect(Collectors.joining("|"));
        if (type != null) return type.toString();
        if (field.map().containsKey("enum") || field.map().containsKey("const")) return "constant";
        return "any";
    }
}
