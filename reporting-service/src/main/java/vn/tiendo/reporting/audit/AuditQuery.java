package vn.tiendo.reporting.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.audit.Outcome;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Page;
import vn.tiendo.reporting.audit.domain.AuditQuestion;
import vn.tiendo.reporting.audit.domain.Place;

/** Reads the query of a list; a filter that is misspelt must not silently let everything through. */
final class AuditQuery {

    static final List<String> OF_RECORDS = List.of(
            "unit", "from", "to", "actor", "action", "outcome", "object", "department", "after", "limit");
    static final List<String> OF_ANCHORS = List.of("unit", "after", "limit");
    private static final List<String> OUTCOMES = Stream.of(Outcome.values()).map(Enum::name).toList();

    private final Map<String, String> parameters;
    private final List<Violation> violations = new ArrayList<>();

    private AuditQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * What can be asked for, and what is wrong with it.
     *
     * @param unit null: all that the caller may read
     * @param question its units are yet to be filled in
     */
    record Read(@Nullable String unit, AuditQuestion question, @Nullable Place after, int limit,
            List<Violation> violations) {
    }

    static Read read(Map<String, String> parameters, List<String> known) {
        AuditQuery query = new AuditQuery(parameters);
        parameters.keySet().stream().filter(name -> !known.contains(name)).sorted()
                .forEach(name -> query.violations.add(new Violation("/" + name, "unknown-filter", name, known)));
        AuditQuestion question = new AuditQuestion(Set.of(), query.moment("from"), query.moment("to"),
                query.text("actor"), query.text("action"), query.outcome(), query.text("object"),
                query.text("department"));
        return new Read(query.text("unit"), question, query.after(), query.limit(), List.copyOf(query.violations));
    }

    private @Nullable String text(String name) {
        String text = parameters.get(name);
        return text == null || text.isBlank() ? null : text;
    }

    /** A plus that was not escaped has become a space. */
    private @Nullable Instant moment(String name) {
        return read(name, "date-time", "wrong-type", text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private @Nullable Outcome outcome() {
        return read("outcome", OUTCOMES, "unknown-value",
                text -> Stream.of(Outcome.values()).filter(one -> one.name().equals(text)).findFirst());
    }

    private @Nullable Place after() {
        return read("after", "next", "unknown-value", Place::read);
    }

    private int limit() {
        Integer limit = read("limit", "integer", "wrong-type", text -> {
            try {
                return Optional.of(Integer.valueOf(text));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
        int asked = limit == null ? Integer.parseInt(Page.DEFAULT_LIMIT) : limit;
        Page.refusal(asked).ifPresent(violations::add);
        return asked;
    }

    private <T> @Nullable T read(String name, Object expected, String code, Function<String, Optional<T>> reading) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Optional<T> read = reading.apply(text);
        if (read.isEmpty()) {
            violations.add(new Violation("/" + name, code, text, expected));
        }
        return read.orElse(null);
    }
}
