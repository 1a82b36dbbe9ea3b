package vn.tiendo.plan.resolution;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.tiendo.plan.resolution.domain.DraftTarget;
import vn.tiendo.plan.resolution.domain.ReadRule;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeUnit;

/** What a person lists for one statement of a text: the rule with its numbers, the unit, and where it stands. */
record ExpectedStatement(List<Object> rule, @Nullable String unit, int start, String source) {

    static ExpectedStatement of(JsonNode json) {
        List<Object> rule = new ArrayList<>();
        json.properties().stream().filter(field -> !List.of("unit", "start", "source").contains(field.getKey()))
                .filter(field -> !field.getValue().isBoolean() || field.getValue().asBoolean())
                .forEach(field -> rule.add(value(field.getKey(), field.getValue())));
        return new ExpectedStatement(rule, json.path("unit").asString(null), json.path("start").asInt(),
                json.path("source").asString());
    }

    private static Object value(String key, JsonNode value) {
        return value.isNumber() ? key + "=" + plain(value.decimalValue()) : key + "=" + Normalizer.normalize(value.asString(), Normalizer.Form.NFC);
    }

    boolean isNarrative() {
        return rule.contains("kind=Narrative");
    }

    /** Letters that the statement and what was read have in common, 0 if the rule is another. */
    int agrees(DraftTarget read) {
        boolean same = rule.containsAll(words(read.rule())) && words(read.rule()).containsAll(rule);
        int shared = Math.min(start + source.length(), read.source().end()) - Math.max(start, read.source().start());
        return same ? Math.max(0, shared) : 0;
    }

    /** The rule in the words of the contract. */
    static List<Object> words(ReadRule rule) {
        List<Object> words = new ArrayList<>(List.of("kind=" + rule.getClass().getSimpleName()));
        switch (rule) {
            case ReadRule.AtLeast(var min, var exclusive) -> number(words, "min", min, exclusive);
            case ReadRule.AtMost(var max, var exclusive) -> number(words, "max", max, exclusive);
            case ReadRule.Between(var min, var max) -> {
                number(words, "min", min, false);
                number(words, "max", max, false);
            }
            case ReadRule.Exactly(var value) -> number(words, "value", value, false);
            case ReadRule.ChangeFrom change -> change(change, words::add);
            case ReadRule.BetterThanLastYear(var direction, _) -> words.add("direction=" + direction);
            case ReadRule.MeetAssigned(var percent) -> number(words, "percent", percent, false);
            case ReadRule.RatedAtLeast(var grade) -> words.add("grade=" + grade.toLowerCase(Locale.ROOT));
            case ReadRule.DoneBy(var date) -> addIfThere(words, "date", date);
            case ReadRule.AllOf(var count) -> addIfThere(words, "count", count);
            case ReadRule.AtLeastOf(var count) -> words.add("count=" + count);
            case ReadRule.NoneOccur() -> { }
            case ReadRule.Narrative() -> { }
        }
        return words;
    }

    private static void change(ReadRule.ChangeFrom change, Consumer<Object> words) {
        words.accept("direction=" + change.direction());
        words.accept("by=" + change.by());
        if (change.min() != null) {
            words.accept((change.by() == ChangeUnit.PERCENT ? "percent=" : "value=") + plain(change.min()));
        }
        if (change.max() != null) {
            words.accept("max=" + plain(change.max()));
        }
        if (change.exclusive()) {
            words.accept("exclusive=true");
        }
    }

    private static void number(List<Object> words, String name, BigDecimal value, boolean exclusive) {
        words.add(name + "=" + plain(value));
        if (exclusive) {
            words.add("exclusive=true");
        }
    }

    private static void addIfThere(List<Object> words, String name, @Nullable Object value) {
        if (value != null) {
            words.add(name + "=" + value);
        }
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
