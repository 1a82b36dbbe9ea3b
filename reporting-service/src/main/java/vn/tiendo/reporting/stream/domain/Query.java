package vn.tiendo.reporting.stream.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tiendo.reporting.scoreboard.domain.Status;

/** Reads the query of a subscription; a filter that is misspelt must not silently let everything through. */
public final class Query {

    /** What can be asked for. A fault names the parameter, what was given and what would do. */
    public sealed interface Reading {
    }

    public record Understood(Interest interest, Start start) implements Reading {
    }

    public record Refused(List<Fault> faults) implements Reading {
    }

    public record Fault(String parameter, String code, String given, List<String> expected) {
    }

    private static final List<String> PARAMETERS = List.of(
        "plan", "unit", "section", "target", "status", "basis", "lastEventId", "from");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final List<String> STATUSES = Stream.of(Status.values()).map(Enum::name).toList();
    private static final List<String> BASES = List.of("APPROVED", "PROVISIONAL");

    private final Map<String, List<String>> parameters;
    private final List<Fault> faults = new ArrayList<>();

    private Query(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * @param parameters query parameters as given, each with its values
     * @param lastEventId the header Last-Event-ID, which a reconnecting client sends and which then counts
     */
    public static Reading read(Map<String, List<String>> parameters, Optional<String> lastEventId) {
        Query query = new Query(parameters);
        query.refuseUnknown();
        Interest interest = query.interest();
        Start start = query.start(lastEventId);
        return query.faults.isEmpty() ? new Understood(interest, start) : new Refused(List.copyOf(query.faults));
    }

    private void refuseUnknown() {
        parameters.keySet().stream().filter(name -> !PARAMETERS.contains(name)).sorted()
            .forEach(name -> faults.add(new Fault(name, "unknown-filter", name, PARAMETERS)));
    }

    private Interest interest() {
        return new Interest(ids("plan"), ids("unit"), ids("section"), ids("target"),
            oneOf("status", STATUSES), oneOf("basis", BASES).contains("PROVISIONAL"));
    }

    private Start start(Optional<String> lastEventId) {
        boolean earliest = !oneOf("from", List.of("earliest")).isEmpty();
        Optional<String> seen = lastEventId
            .or(() -> parameters.getOrDefault("lastEventId", List.of()).stream().findFirst())
            .filter(id -> !id.isBlank());
        if (seen.isPresent()) {
            return new Start.After(seen.get());
        }
        return earliest ? new Start.Earliest() : new Start.Now();
    }

    private Set<String> ids(String name) {
        Set<String> values = values(name);
        values.stream().filter(value -> !ID.matcher(value).matches())
            .forEach(value -> faults.add(new Fault(name, "unknown-value", value, List.of(ID.pattern()))));
        return values;
    }

    private Set<String> oneOf(String name, List<String> allowed) {
        Set<String> values = values(name);
        values.stream().filter(value -> !allowed.contains(value))
            .forEach(value -> faults.add(new Fault(name, "unknown-value", value, allowed)));
        return values;
    }

    /** A filter may be repeated or hold a list with commas. */
    private Set<String> values(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
            .flatMap(value -> Stream.of(value.split(",", -1)))
            .map(String::strip)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
