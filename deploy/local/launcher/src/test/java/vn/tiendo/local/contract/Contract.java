package vn.tiendo.local.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A document of a contract, YAML or JSON, whose references lead into it or into files beside it. */
record Contract(Path file, Object content) {

    static Contract read(Path file) {
        try {
            return new Contract(file.normalize(), strict().load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Yaml strict() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    /** A place in a document, with what stands there. */
    record Place(Contract in, Object value) {

        Place at(String... names) {
            Place place = resolved();
            for (String name : names) place = new Place(in(place), map(place.value).getOrDefault(name, Map.of())).resolved();
            return place;
        }

        private static Contract in(Place place) {
            return place.in;
        }

        Map<String, Object> map() {
            return map(value);
        }

        List<Place> items() {
            return value instanceof List<?> list ? list.stream().map(each -> new Place(in, each).resolved()).toList() : List.of();
        }

        Optional<String> text() {
            return value instanceof String text ? Optional.of(text) : Optional.empty();
        }

        /** Where its reference leads, if it is one. */
        Place resolved() {
            return map(value).get("$ref") instanceof String reference ? in.follow(reference).resolved() : this;
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> map(Object value) {
            return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        }
    }

    Place root() {
        return new Place(this, content);
    }

    /** @throws IllegalArgumentException when it leads nowhere */
    Place follow(String reference) {
        int hash = reference.indexOf('#');
        String other = hash < 0 ? reference : reference.substring(0, hash);
        Contract document = other.isEmpty() ? this : read(file.resolveSibling(other));
        Object found = document.content;
        for (String token : hash < 0 ? List.<String>of() : List.of(reference.substring(hash + 1).split("/")).stream().skip(1).toList()) {
            Object next = Place.map(found).get(token.replace("~1", "/").replace("~0", "~"));
            if (next == null) throw new IllegalArgumentException(file + ": " + reference + " leads nowhere");
            found = next;
        }
        return new Place(document, found);
    }

    /** Every reference that is written in it. */
    List<String> references() {
        List<String> found = new ArrayList<>();
        collect(content, found);
        return found;
    }

    private static void collect(Object value, List<String> into) {
        if (value instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) into.add(reference);
            map.values().forEach(each -> collect(each, into));
        } else if (value instanceof List<?> list) list.forEach(each -> collect(each, into));
    }
}
