package vn.tiendo.reporting.evidence;

import java.time.LocalDate;
import java.util.stream.Collectors;

import vn.tiendo.reporting.evidence.domain.Bound;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;

/** The rule of a target as plan-service writes it. */
final class RuleReader {

    private RuleReader() {
    }

    static Rule read(Json rule) {
        return switch (rule.text("kind")) {
            case "AT_LEAST" -> new Rule.AtLeast(bound(rule.object("bound")));
            case "AT_MOST" -> new Rule.AtMost(bound(rule.object("bound")));
            case "BETWEEN" -> new Rule.Between(bound(rule.object("from")), bound(rule.object("to")));
            case "EXACTLY" -> new Rule.Exactly(rule.number("value"));
            case "NONE_OCCUR" -> new Rule.NoneOccur();
            case "CHANGE_FROM" -> new Rule.ChangeFrom(direction(rule), rule.as("by", Rule.By::valueOf),
                    bound(rule.object("atLeast")), rule.optionalObject("atMost").map(RuleReader::bound).orElse(null));
            case "BETTER_THAN_LAST_YEAR" -> new Rule.BetterThanLastYear(direction(rule),
                    rule.list("components", RuleReader::component));
            case "MEET_ASSIGNED" -> new Rule.MeetAssigned(bound(rule.object("percent")));
            case "RATED_AT_LEAST" -> new Rule.RatedAtLeast(rule.texts("scale"), rule.text("grade"));
            case "DONE_BY" -> new Rule.DoneBy(rule.as("date", LocalDate::parse));
            case "ALL_OF" -> new Rule.AllOf(rule.texts("criteria"));
            case "AT_LEAST_OF" -> new Rule.AtLeastOf((int) rule.whole("count"), rule.texts("criteria"));
            case "NARRATIVE" -> new Rule.Narrative();
            default -> throw rule.unreadable("kind", "a known kind of rule, not '" + rule.text("kind") + "'");
        };
    }

    private static Bound bound(Json bound) {
        return new Bound(bound.number("value"), bound.flag("inclusive", true));
    }

    private static Rule.Direction direction(Json rule) {
        return rule.as("direction", Rule.Direction::valueOf);
    }

    private static Rule.Component component(Json component) {
        return new Rule.Component(component.text("id"), component.text("title"), component.textOrNull("unitOfMeasure"),
                component.numbers("lastYear").entrySet().stream()
                        .filter(entry -> Period.parse(entry.getKey()).isPresent())
                        .collect(Collectors.toMap(entry -> Period.valueOf(entry.getKey()), entry -> entry.getValue())));
    }
}
