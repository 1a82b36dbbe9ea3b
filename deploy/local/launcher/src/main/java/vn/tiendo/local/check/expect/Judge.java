package vn.tiendo.local.check.expect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/** The rules of one target, one after the other, as the contract states them. */
final class Judge {

    private final JsonNode target;
    private final JsonNode rule;
    private final int cut;
    private final List<Entry> entries;
    private final List<Entry> data;

    /** @param entries oldest first */
    Judge(JsonNode target, int cut, List<Entry> entries) {
        this.target = target;
        this.rule = target.get("rule");
        this.cut = cut;
        this.entries = entries;
        this.data = entries.stream().filter(Entry::hasData).toList();
    }

    Status status() {
        if (lacksReference()) return Status.NOT_ASSESSABLE;
        String kind = rule.get("kind").asString();
        if (kind.equals("DONE_BY")) return doneBy();
        if (data.isEmpty())
            return entries.isEmpty() && cut < Months.first(target) ? Status.NOT_DUE : Status.NO_DATA;
        return switch (kind) {
            case "NONE_OCCUR" -> noneOccur();
            case "BETTER_THAN_LAST_YEAR" -> betterThanLastYear();
            case "RATED_AT_LEAST" -> rated();
            case "NARRATIVE" -> narrative();
            default -> numbers(kind);
        };
    }

    private boolean lacksReference() {
        return switch (rule.get("kind").asString()) {
            case "CHANGE_FROM" -> !target.hasNonNull("baseline");
            case "MEET_ASSIGNED" -> !target.hasNonNull("assigned");
            default -> false;
        };
    }

    private Status doneBy() {
        LocalDate date = LocalDate.parse(rule.get("date").asString());
        boolean over = cut > 0 && Months.lastDay(date.getYear(), cut).isAfter(date);
        if (!data.isEmpty()) {
            JsonNode latest = data.getLast().value();
            if (latest.get("done").asBoolean())
                return LocalDate.parse(latest.get("on").asString()).isAfter(date) ? Status.MISSED : Status.MET;
            return over || yearIsOver() ? Status.MISSED : Status.ON_TRACK;
        }
        return over ? Status.MISSED : Status.NOT_DUE;
    }

    private Status noneOccur() {
        boolean occurred = data.stream().anyMatch(entry -> entry.value().get("count").decimalValue().signum() > 0);
        return occurred ? Status.MISSED : yearIsOver() ? Status.MET : Status.ON_TRACK;
    }

    private Status rated() {
        List<String> scale = texts(rule.get("scale"));
        int reached = scale.indexOf(data.getLast().value().get("grade").asString());
        int asked = scale.indexOf(rule.get("grade").asString());
        if (reached >= asked) return reached > asked ? Status.EXCEEDED : Status.MET;
        return yearIsOver() ? Status.MISSED : Status.OFF_TRACK;
    }

    private Status narrative() {
        Collection<String> words = latest().stream().map(entry -> entry.value().get("assessment").asString()).toList();
        if (words.contains("NOT_ACHIEVED")) return yearIsOver() ? Status.MISSED : Status.OFF_TRACK;
        if (words.contains("PARTLY")) return yearIsOver() ? Status.MISSED : Status.AT_RISK;
        return yearIsOver() ? Status.MET : Status.ON_TRACK;
    }

    private Status betterThanLastYear() {
        return new LastYear(rule, data).status(yearIsOver());
    }

    private Status numbers(String kind) {
        BigDecimal level = new Level(target, data, latest()).value();
        if (level == null) return Status.NOT_APPLICABLE;
        return new Bounds(target, cut, level).status(kind);
    }

    /** The newest figure of each reporter. */
    private List<Entry> latest() {
        Map<String, Entry> latest = new LinkedHashMap<>();
        data.forEach(entry -> latest.put(entry.reporter(), entry));
        return new ArrayList<>(latest.values());
    }

    private boolean yearIsOver() {
        return cut == Months.YEAR;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
    }
}
