package vn.tiendo.gateway.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import tools.jackson.databind.JsonNode;

/** What each operation may be asked for beside its path, as the contracts say. */
final class QueryParameters {

    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "PATCH", "DELETE");

    /** @param names of the parameters by method */
    private record Address(PathPattern pattern, Map<String, SortedSet<String>> names) {
    }

    /** The most special first: an address with a name in it before one with anything there. */
    private final List<Address> addresses;

    private QueryParameters(List<Address> addresses) {
        this.addresses = addresses;
    }

    static QueryParameters of(Collection<JsonNode> contracts) {
        var addresses = new ArrayList<Address>();
        contracts.forEach(contract -> contract.path("paths").forEachEntry((path, item) ->
                addresses.add(new Address(PathPatternParser.defaultInstance.parse(path), names(contract, item)))));
        addresses.sort(Comparator.comparing(Address::pattern));
        return new QueryParameters(List.copyOf(addresses));
    }

    /** None when there is no such operation. */
    Optional<SortedSet<String>> of(String method, PathContainer path) {
        var like = method.equals("HEAD") ? "GET" : method;
        return addresses.stream()
                .filter(each -> each.names().containsKey(like) && each.pattern().matches(path))
                .map(each -> each.names().get(like))
                .findFirst();
    }

    private static Map<String, SortedSet<String>> names(JsonNode contract, JsonNode item) {
        return METHODS.stream()
                .filter(method -> item.has(method.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(method -> method, method -> {
                    var operation = item.path(method.toLowerCase(Locale.ROOT));
                    return Stream.of(item, operation)
                            .flatMap(each -> each.path("parameters").valueStream())
                            .map(parameter -> resolved(contract, parameter))
                            .filter(parameter -> parameter.path("in").asString().equals("query"))
                            .map(parameter -> parameter.path("name").asString())
                            .collect(Collectors.toCollection(TreeSet::new));
                }));
    }

    private static JsonNode resolved(JsonNode contract, JsonNode parameter) {
        return parameter.has("$ref") ? contract.at(parameter.path("$ref").asString().substring(1)) : parameter;
    }
}
