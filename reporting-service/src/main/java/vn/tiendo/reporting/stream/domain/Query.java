package vn.tiendo.reporting.stream.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.WrittenTime;

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

    private static final List<String> FILTERS = Stream.of(Filter.values()).map(Filter::parameter).toList();
    private static final List<String> PARAMETERS = Stream.concat(
        FILTERS.stream(), Stream.of("basis", "lastEventId", "since", "from")).toList();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    /** Values of one filter: each event is held against all of them. */
    private static final int MOST_VALUES = 200;
    private static final List<String> STATUSES = Stream.of(Status.values()).map(Enum::name).toList();
    private static final List<String> TYPES = Stream.of(Feed.values()).map(Feed::type).distinct().toList();
    private static final List<String> BASES = List.of("APPROVED", "PROVISIONAL");

    private final Map<String, List<String>> parameters;
    private final List<Fault> faults = new ArrayList<>();

    private Query(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** Only filters: what a subscription without a stream of its own may say; it is about what everybody may see. */
    public static Reading filters(Map<String, List<String>> filters) {
        Query query = new Query(filters);
        query.refuseOthersThan(FILTERS, "unknown-filter");
        Interest interest = query.interest();
        return query.faults.isEmpty() ? new Understood(interest, new Start.Now()) : new Refused(List.copyOf(query.faults));
    }

    /**
     * Filters that were taken before; of a type that there is no more they let nothing through.
     *
     * @throws IllegalStateException when there is no such filter any more: without it everything would be let through
     */
    public static Interest kept(Map<String, List<String>> filters) {
        Query query = new Query(filters);
        query.refuseOthersThan(FILTERS, "unknown-filter");
        if (!query.faults.isEmpty()) {
            throw new IllegalStateException("A filter that was taken is not known any more: " + query.faults);
        }
        return query.interest();
    }

    /**
     * @param parameters query parameters as given, each with its values
     * @param lastEventId the header Last-Event-ID, which a reconnecting client sends and which then counts
     */
    public static Reading read(Map<String, List<String>> parameters, Optional<String> lastEventId) {
        Query query = new Query(parameters);
        query.refuseOthersThan(PARAMETERS, "unknown-parameter");
        Interest interest = query.interest();
        Start start = query.start(lastEventId);
        return query.faults.isEmpty() ? new Understood(interest, start) : new Refused(List.copyOf(query.faults));
    }

    private void refuseOthersThan(List<String> known, String code) {
        parameters.keySet().stream().filter(name -> !known.contains(name)).sorted()
            .forEach(name -> faults.add(new Fault(name, code, name, known)));
    }

    private Interest interest() {
        Map<Filter, Set<String>> wanted = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            Set<String> values = values(filter);
            if (!values.isEmpty()) {
                wanted.put(filter, values);
            }
        }
        return new Interest(wanted, oneOf("basis", BASES).contains("PROVISIONAL"));
    }

    private Set<String> values(Filter filter) {
        String name = filter.parameter();
        Set<String> values = switch (filter) {
            case STATUS -> oneOf(name, STATUSES);
            case TYPE -> types(name);
            case PLAN, UNIT, DEPARTMENT, SECTION, TARGET -> ids(name);
        };
        if (values.size() > MOST_VALUES) {
            faults.add(new Fault(name, "too-many-values", String.valueOf(values.size()), List.of(String.valueOf(MOST_VALUES))));
        }
        return values;
    }

    /** What a reconnecting client has seen counts before what the address that it first asked for says. */
    private Start start(Optional<String> lastEventId) {
        boolean earliest = !oneOf("from", List.of("earliest")).isEmpty();
        Optional<Instant> since = since();
        Optional<String> seen = lastEventId
            .or(() -> parameters.getOrDefault("lastEventId", List.of()).stream().findFirst())
            .filter(id -> !id.isBlank());
        if (seen.isPresent()) {
            return new Start.After(seen.get());
        }
        return since.<Start>map(Start.Since::new).orElseGet(() -> earliest ? new Start.Earliest() : new Start.Now());
    }

    private Optional<Instant> since() {
        Optional<String> text = parameters.getOrDefault("since", List.of()).stream().findFirst();
        Optional<Instant> since = text.flatMap(WrittenTime::of);
        if (text.isPresent() && since.isEmpty()) {
            faults.add(new Fault("since", "malformed-time", text.get(), List.of("2024-06-14T08:00:00Z")));
        }
        return since;
    }

    /** The beginning of none that there is would be a subscription that is silent for ever. */
    private Set<String> types(String name) {
        Set<String> values = values(name);
        values.stream().filter(value -> value.isEmpty() || TYPES.stream().noneMatch(type -> type.startsWith(value)))
            .forEach(value -> faults.add(new Fault(name, "unknown-value", value, TYPES)));
        return values;
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
