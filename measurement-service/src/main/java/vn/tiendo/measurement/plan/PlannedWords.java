package vn.tiendo.measurement.plan;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.ResourceBundle;

import tools.jackson.databind.JsonNode;

/**
 * What a target's rule plans, as the column "Kế hoạch" says it. The unit of measure stands in a column of its own. A kind of
 * rule that is not known here is said by nothing.
 */
final class PlannedWords {

    static final PlannedWords VIETNAMESE = new PlannedWords(Locale.of("vi"));
    static final PlannedWords ENGLISH = new PlannedWords(Locale.ENGLISH);

    /** Digits of a number are never rounded away. */
    private static final int ALL_DIGITS = 40;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Locale language;
    private final ResourceBundle words;

    private PlannedWords(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle("planned", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(JsonNode target) {
        JsonNode rule = target.path("rule");
        return switch (rule.path("kind").asString("")) {
            case "AT_LEAST" -> bound("at-least", "more-than", rule.path("bound"), "");
            case "AT_MOST" -> bound("at-most", "less-than", rule.path("bound"), "");
            case "BETWEEN" -> between(rule.path("from"), rule.path("to"), "");
            case "EXACTLY" -> said("exactly", number(rule.path("value")));
            case "NONE_OCCUR" -> said("none-occur");
            case "CHANGE_FROM" -> change(rule, target.path("baseline"));
            case "BETTER_THAN_LAST_YEAR" -> said("than-last-year." + direction(rule));
            case "MEET_ASSIGNED" -> assigned(rule.path("percent"), target.path("assigned"));
            case "RATED_AT_LEAST" -> said("rated", rule.path("grade").asString(""));
            case "DONE_BY" -> said("done-by", day(rule.path("date").asString("")));
            case "NARRATIVE" -> said("narrative");
            default -> "";
        };
    }

    private String change(JsonNode rule, JsonNode baseline) {
        String counted = words.getString("by." + rule.path("by").asString("ABSOLUTE"));
        String much = rule.hasNonNull("atMost") ? between(rule.path("atLeast"), rule.path("atMost"), counted)
                : bound("at-least", "more-than", rule.path("atLeast"), counted);
        String change = said("change." + direction(rule), much);
        return baseline.hasNonNull("value") ? said("from", change, number(baseline.path("value"))) : change;
    }

    private String assigned(JsonNode percent, JsonNode assigned) {
        String share = bound("at-least", "more-than", percent, words.getString("of-assigned"));
        return assigned.hasNonNull("value") ? said("assigned", share, number(assigned.path("value"))) : share;
    }

    /** @param counted what stands behind the number */
    private String between(JsonNode from, JsonNode to, String counted) {
        return said("between", (inclusive(from) ? "" : words.getString("above")) + number(from.path("value")),
                (inclusive(to) ? "" : words.getString("below")) + number(to.path("value")) + counted);
    }

    private String bound(String inclusive, String exclusive, JsonNode bound, String counted) {
        return said(inclusive(bound) ? inclusive : exclusive, number(bound.path("value")) + counted);
    }

    private static boolean inclusive(JsonNode bound) {
        return bound.path("inclusive").asBoolean(true);
    }

    private static String direction(JsonNode rule) {
        return rule.path("direction").asString("").equals("INCREASE") ? "INCREASE" : "DECREASE";
    }

    private String number(JsonNode node) {
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(ALL_DIGITS);
        return format.format(node.asDecimal(BigDecimal.ZERO));
    }

    private static String day(String date) {
        try {
            return DAY.format(LocalDate.parse(date));
        } catch (DateTimeParseException notADay) {
            return date;
        }
    }

    private String said(String key, Object... with) {
        return new MessageFormat(words.getString(key), language).format(with);
    }
}
