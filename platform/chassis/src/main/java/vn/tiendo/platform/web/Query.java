package vn.tiendo.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.problem.Violation;

/** Reads what an address asks beside its path, and collects everything that is wrong with it, each by its name. */
public final class Query {

    /** A value by its name; none when it is not asked. */
    @FunctionalInterface
    public interface Parameters {
        @Nullable String get(String name);
    }

    private static final List<String> FLAGS = List.of("true", "false");

    private final Parameters parameters;
    private final List<Violation> violations = new ArrayList<>();

    public Query(Parameters parameters) {
        this.parameters = parameters;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    public boolean flag(String name, boolean otherwise) {
        return oneOf(name, FLAGS).map(Boolean::parseBoolean).orElse(otherwise);
    }

    public Optional<String> oneOf(String name, List<String> known) {
        return read(name, text -> Optional.of(text).filter(known::contains), "unknown-value", known);
    }

    /** One of the constants by its name. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        List<E> known = List.of(type.getEnumConstants());
        return read(name, text -> known.stream().filter(each -> each.name().equals(text)).findFirst(), "unknown-value", known);
    }

    /** One of the constants by its name in lower case, as options are written. */
    public <E extends Enum<E>> Optional<E> option(String name, Class<E> type) {
        List<String> known = List.of(type.getEnumConstants()).stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        return oneOf(name, known).map(text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    /**
     * @param code     of what is wrong when it cannot be read
     * @param expected told with it
     */
    public <T> Optional<T> read(String name, Function<String, Optional<T>> reader, String code, @Nullable Object expected) {
        @Nullable String text = parameters.get(name);
        Optional<T> read = text == null ? Optional.empty() : reader.apply(text);
        if (text != null && read.isEmpty()) {
            violations.add(new Violation("/" + name, code, text, expected));
        }
        return read;
    }

    /** Items on a page, as {@code limit} asks. */
    public int limit() {
        return read("limit", Page::limit, "out-of-range", Page.LIMITS).orElse(Page.USUAL_LIMIT);
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }
}
