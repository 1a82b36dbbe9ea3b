package vn.tiendo.local.check.expect;

import java.math.BigDecimal;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** The months reported so far against the same months of last year. */
record LastYear(JsonNode rule, List<Entry> data) {

    /** A little worse than last year can still turn. */
    private static final BigDecimal CLOSE = new BigDecimal("0.05");

    Status status(boolean yearIsOver) {
        Status worst = Status.ON_TRACK;
        for (JsonNode component : rule.get("components")) {
            Status status = status(component);
            if (status.compareTo(worst) < 0) worst = status;
        }
        if (!yearIsOver || worst == Status.NOT_ASSESSABLE) return worst;
        return worst == Status.ON_TRACK ? Status.MET : Status.MISSED;
    }

    private Status status(JsonNode component) {
        if (!component.hasNonNull("lastYear")) return Status.NOT_ASSESSABLE;
        BigDecimal now = BigDecimal.ZERO;
        for (Entry entry : data)
            now = now.add(entry.value().get("components").get(component.get("id").asString()).decimalValue());
        BigDecimal then = BigDecimal.ZERO;
        for (int month : data.stream().mapToInt(Entry::endMonth).distinct().toArray()) {
            JsonNode lastYear = component.path("lastYear").path(key(component, month));
            if (lastYear.isMissingNode()) return Status.NOT_ASSESSABLE;
            then = then.add(lastYear.decimalValue());
        }
        boolean decrease = rule.get("direction").asString().equals("DECREASE");
        BigDecimal gain = decrease ? then.subtract(now) : now.subtract(then);
        if (gain.signum() > 0) return Status.ON_TRACK;
        return gain.negate().compareTo(then.multiply(CLOSE)) <= 0 ? Status.AT_RISK : Status.OFF_TRACK;
    }

    /** Such as 2023-M04, in whatever year last year was. */
    private static String key(JsonNode component, int month) {
        String any = component.get("lastYear").propertyNames().iterator().next();
        return any.substring(0, 6) + String.format("%02d", month);
    }
}
