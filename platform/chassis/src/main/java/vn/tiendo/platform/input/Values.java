package vn.tiendo.platform.input;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.problem.Violation;

/** One JSON value as a value of ours, or what is wrong with it. */
final class Values {

    /** What the store's Decimal128 keeps exactly. */
    private static final int MOST_DIGITS = 34;
    /** Those of anything that a plan or a figure tells of; what lies outside is a slip of the hand. */
    private static final ValueRange YEARS = ValueRange.of(1900, 2199);
    private static final String DATES = "%d-01-01 … %d-12-31".formatted(YEARS.getMinimum(), YEARS.getMaximum());
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    sealed interface Read<T> {
    }

    record Good<T>(T value) implements Read<T> {
    }

    record Bad<T>(Violation violation) implements Read<T> {
    }

    private Values() {
    }

    /** A control character is no text. */
    static Read<String> text(JsonNode node, String at) {
        return switch (anyText(node, at)) {
            case Good<String>(String text) when ControlCharacters.areIn(text) ->
                new Bad<>(new Violation(at, "malformed-text", null, null));
            case Read<String> read -> read;
        };
    }

    /** Half a character outside the basic plane is no text: it could not be stored and read again. */
    static Read<String> anyText(JsonNode node, String at) {
        if (!node.isString()) {
            return new Bad<>(wrongType(node, at, "string"));
        }
        String text = node.asString().strip();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return new Bad<>(new Violation(at, "malformed-text", null, null));
        }
        return text.isEmpty() ? new Bad<>(new Violation(at, "required", null, null)) : new Good<>(text);
    }

    static Read<BigDecimal> number(JsonNode node, String at) {
        if (!node.isNumber()) {
            return new Bad<>(wrongType(node, at, "number"));
        }
        BigDecimal number = node.decimalValue();
        return fits(number) ? new Good<>(number) : new Bad<>(tooMany(number, at));
    }

    static Read<Integer> whole(JsonNode node, String at) {
        return switch (number(node, at)) {
            case Bad<BigDecimal>(Violation violation) -> new Bad<>(violation);
            case Good<BigDecimal>(BigDecimal number) when number.stripTrailingZeros().scale() > 0 ->
                new Bad<>(wrongType(node, at, "integer"));
            case Good<BigDecimal>(BigDecimal number) when !isInt(number) ->
                new Bad<>(new Violation(at, "out-of-range", number, Integer.MIN_VALUE + " … " + Integer.MAX_VALUE));
            case Good<BigDecimal>(BigDecimal number) -> new Good<>(number.intValueExact());
        };
    }

    static Read<LocalDate> date(JsonNode node, String at) {
        return switch (anyDate(node, at)) {
            case Good<LocalDate>(LocalDate date) when !YEARS.isValidValue(date.getYear()) ->
                new Bad<>(new Violation(at, "out-of-range", date.toString(), DATES));
            case Read<LocalDate> read -> read;
        };
    }

    static Read<LocalDate> anyDate(JsonNode node, String at) {
        if (node.isString() && DATE.matcher(node.asString()).matches()) {
            try {
                return new Good<>(LocalDate.parse(node.asString()));
            } catch (DateTimeException e) {
                // A day that the month does not have: answered below.
            }
        }
        return new Bad<>(wrongType(node, at, "date (YYYY-MM-DD)"));
    }

    static Read<Boolean> flag(JsonNode node, String at) {
        return node.isBoolean() ? new Good<>(node.asBoolean()) : new Bad<>(wrongType(node, at, "boolean"));
    }

    static <E extends Enum<E>> Read<E> constant(JsonNode node, String at, Class<E> type) {
        if (!node.isString()) {
            return new Bad<>(wrongType(node, at, "string"));
        }
        String name = node.asString();
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return constants.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .<Read<E>>map(Good::new)
                .orElseGet(() -> new Bad<>(new Violation(
                        at, "unknown-value", name, constants.stream().map(Enum::name).toList())));
    }

    static Violation wrongType(JsonNode node, String at, String expected) {
        return new Violation(at, "wrong-type", given(node), expected);
    }

    /** A value as it was given; of an object or a list only that it is one. */
    private static Object given(JsonNode node) {
        if (node.isObject() || node.isArray()) {
            return node.isObject() ? "object" : "array";
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        return node.isNumber() && fits(node.decimalValue()) ? node.decimalValue() : node.asString();
    }

    private static boolean fits(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && number.scale() <= MOST_DIGITS
                && (long) number.precision() - number.scale() <= MOST_DIGITS;
    }

    private static Violation tooMany(BigDecimal number, String at) {
        String text = number.toString();
        return new Violation(at, "out-of-range",
                text.length() <= 2 * MOST_DIGITS ? text : text.substring(0, 2 * MOST_DIGITS) + "…",
                MOST_DIGITS + " digits");
    }

    private static boolean isInt(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0
                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }
}
