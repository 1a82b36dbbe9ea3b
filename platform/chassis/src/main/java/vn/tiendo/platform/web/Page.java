package vn.tiendo.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.tiendo.platform.problem.Violation;

/**
 * One page of a list, the same shape behind every door.
 *
 * @param items in the order of their cursor
 * @param next  the value of {@code after} for the page that follows; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    /** Items on a page unless the caller asks for fewer or more. */
    public static final String DEFAULT_LIMIT = "200";

    /** The most that a caller may ask for. */
    private static final int LARGEST = 500;

    /** @param found up to {@code limit + 1} items: one more than the page holds tells that there is more */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        List<T> items = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(List.copyOf(items), found.size() > limit ? cursor.apply(items.getLast()) : null);
    }

    static final int USUAL_LIMIT = Integer.parseInt(DEFAULT_LIMIT);
    static final String LIMITS = "1-" + LARGEST;

    /** The number of items that a caller asks for; none when it is no such number. */
    static Optional<Integer> limit(String text) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(limit -> refusal(limit).isEmpty());
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    /** What is wrong with the number of items that a caller asks for. */
    public static Optional<Violation> refusal(int limit) {
        return limit < 1 || limit > LARGEST
                ? Optional.of(new Violation("/limit", "out-of-range", limit, LIMITS)) : Optional.empty();
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
