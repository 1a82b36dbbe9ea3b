package vn.tiendo.local.check.expect;

import java.math.BigDecimal;

import tools.jackson.databind.JsonNode;

/** A number against the bounds of its rule. */
record Bounds(JsonNode target, int cut, BigDecimal level) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ON_TRACK = new BigDecimal("0.95");
    private static final BigDecimal AT_RISK = new BigDecimal("0.80");

    Status status(String kind) {
        JsonNode rule = target.get("rule");
        return switch (kind) {
            case "AT_LEAST" -> atLeast(level, number(rule.get("bound")), inclusive(rule.get("bound")));
            case "MEET_ASSIGNED" -> atLeast(level, number(target.get("assigned"))
                    .multiply(number(rule.get("percent"))).divide(HUNDRED), inclusive(rule.get("percent")));
            case "AT_MOST" -> within(rule.get("bound")) ? below(number(rule.get("bound"))) : beyond();
            case "BETWEEN" -> between(level, rule.get("from"), rule.get("to"));
            case "EXACTLY" -> exactly(rule.get("value").decimalValue());
            case "CHANGE_FROM" -> change(rule);
            default -> throw new IllegalArgumentException("no rule " + kind);
        };
    }

    private Status atLeast(BigDecimal attained, BigDecimal bound, boolean inclusive) {
        int order = attained.compareTo(bound);
        if (order > 0) return inclusive && !isAll(bound) ? Status.EXCEEDED : Status.MET;
        if (order == 0 && inclusive) return Status.MET;
        if (cut == Months.YEAR) return Status.MISSED;
        BigDecimal expected = linear()
                ? bound.multiply(BigDecimal.valueOf(cut)).divide(BigDecimal.valueOf(Months.YEAR), Level.PRECISION)
                : bound;
        if (attained.compareTo(expected.multiply(ON_TRACK)) >= 0) return Status.ON_TRACK;
        return attained.compareTo(expected.multiply(AT_RISK)) >= 0 ? Status.AT_RISK : Status.OFF_TRACK;
    }

    private Status below(BigDecimal bound) {
        if (!isSum() || cut == Months.YEAR) return Status.MET;
        BigDecimal expected = bound.multiply(BigDecimal.valueOf(cut)).divide(BigDecimal.valueOf(Months.YEAR),
                Level.PRECISION);
        return level.multiply(ON_TRACK).compareTo(expected) > 0 ? Status.AT_RISK : Status.ON_TRACK;
    }

    private Status beyond() {
        return isSum() || cut == Months.YEAR ? Status.MISSED : Status.OFF_TRACK;
    }

    private Status between(BigDecimal attained, JsonNode from, JsonNode to) {
        int above = attained.compareTo(number(from));
        if (above < 0 || (above == 0 && !inclusive(from))) return atLeast(attained, number(from), inclusive(from));
        int below = attained.compareTo(number(to));
        boolean inside = below < 0 || (below == 0 && inclusive(to));
        return inside || isGreatest(number(to)) ? Status.MET : beyond();
    }

    private Status exactly(BigDecimal value) {
        int order = level.compareTo(value);
        if (order == 0) return Status.MET;
        if (order < 0 && isPartOfWhole()) return atLeast(level, value, true);
        return cut == Months.YEAR ? Status.MISSED : Status.OFF_TRACK;
    }

    /** The figure is the level reached; the rule is about how far it moved. */
    private Status change(JsonNode rule) {
        BigDecimal baseline = number(target.get("baseline"));
        BigDecimal moved = rule.get("direction").asString().equals("DECREASE")
                ? baseline.subtract(level) : level.subtract(baseline);
        if (rule.get("by").asString().equals("PERCENT"))
            moved = moved.multiply(HUNDRED).divide(baseline, Level.PRECISION);
        JsonNode atLeast = rule.get("atLeast");
        return rule.hasNonNull("atMost") ? between(moved, atLeast, rule.get("atMost"))
                : atLeast(moved, number(atLeast), inclusive(atLeast));
    }

    private boolean within(JsonNode bound) {
        int order = level.compareTo(number(bound));
        return order < 0 || (order == 0 && inclusive(bound));
    }

    /** More than all of a whole is no better result. */
    private boolean isAll(BigDecimal bound) {
        return isPartOfWhole() && bound.compareTo(HUNDRED) == 0;
    }

    private boolean isGreatest(BigDecimal bound) {
        String unit = target.path("unitOfMeasure").asString("");
        return bound.compareTo(HUNDRED) == 0 && (unit.equals("%") || unit.equals("điểm"));
    }

    private boolean isPartOfWhole() {
        return target.path("partOfWhole").asBoolean(false);
    }

    private boolean isSum() {
        return target.path("aggregation").asString("LAST").equals("SUM");
    }

    private boolean linear() {
        return target.path("pace").asString(isSum() ? "LINEAR" : "NONE").equals("LINEAR");
    }

    private static BigDecimal number(JsonNode bound) {
        return bound.get("value").decimalValue();
    }

    private static boolean inclusive(JsonNode bound) {
        return bound.path("inclusive").asBoolean(true);
    }
}
