package vn.tiendo.reporting.evidence;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.event.UnreadableEvent;

/** One object of an event, read tolerantly: what is unknown is passed over, what is needed and not there is named. */
record Json(JsonNode node, String where) {


    String text(String field) {
        return optionalText(field).orElseThrow(() -> unreadable(field, "a text"));
    }

    @Nullable String textOrNull(String field) {
        return optionalText(field).orElse(null);
    }

    Optional<String> optionalText(String field) {
        return optional(field).map(value -> value.stringValue(null)).filter(value -> value != null);
    }

    BigDecimal number(String field) {
        return optionalNumber(field).orElseThrow(() -> unreadable(field, "a number"));
    }

    Optional<BigDecimal> optionalNumber(String field) {
        return optional(field).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    long whole(String field) {
        return number(field).longValue();
    }

    boolean flag(String field, boolean otherwise) {
        return optional(field).filter(JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(otherwise);
    }

    /** A text that stands for something else: a date, a period, one of a list of names. */
    <T> T as(String field, Function<String, T> reading) {
        return read(field, text(field), reading);
    }

    <T> Optional<T> optionalAs(String field, Function<String, T> reading) {
        return optionalText(field).map(text -> read(field, text, reading));
    }

    private <T> T read(String field, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable(field, "something else than '" + text + "': " + e.getMessage());
        }
    }

    Json object(String field) {
        return optionalObject(field).orElseThrow(() -> unreadable(field, "an object"));
    }

    Optional<Json> optionalObject(String field) {
        return optional(field).filter(JsonNode::isObject).map(value -> new Json(value, at(field)));
    }

    <T> List<T> list(String field, Function<Json, T> reading) {
        return optional(field).filter(JsonNode::isArray).stream().flatMap(JsonNode::valueStream)
                .map(item -> reading.apply(new Json(item, at(field)))).toList();
    }

    List<String> texts(String field) {
        return optional(field).filter(JsonNode::isArray).stream().flatMap(JsonNode::valueStream)
                .filter(JsonNode::isString).map(JsonNode::stringValue).toList();
    }

    Map<String, BigDecimal> numbers(String field) {
        return optional(field).filter(JsonNode::isObject).stream().flatMap(value -> value.propertyStream())
                .filter(entry -> entry.getValue().isNumber())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().decimalValue()));
    }

    private Optional<JsonNode> optional(String field) {
        return Optional.ofNullable(node.get(field)).filter(value -> !value.isNull());
    }

    /** The event does not hold what its contract promises; no repeat will mend it. */
    UnreadableEvent unreadable(String field, String expected) {
        return new UnreadableEvent(at(field) + ": expected " + expected, null);
    }

    private String at(String field) {
        return where + "/" + field;
    }
}
