package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Bound;
import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Rule.By;
import vn.tiendo.reporting.evidence.domain.Rule.Direction;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;

/** Targets as the worked cases write them; their README has the words. */
final class TargetNotation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String NUMBER = "(-?[0-9.]*[0-9](?:,[0-9]+)?)";
    private static final Pattern ASSIGNED = Pattern.compile("([≥>]) " + NUMBER + " % số giao(?: \\((.+)\\))?");
    private static final Pattern BOUND = Pattern.compile("([≥>≤<=]) " + NUMBER + "(?: (.+))?");
    private static final Pattern RANGE = Pattern.compile("(> )?" + NUMBER + " – (< )?" + NUMBER + "(?: (.+))?");
    private static final Pattern NONE = Pattern.compile("không để xảy ra(?: \\((.+)\\))?");
    private static final Pattern CHANGE = Pattern.compile(
            "(giảm|tăng) (trên )?" + NUMBER + "(?: – " + NUMBER + ")? (điểm %|%|\\S+)(?: (.+))?");
    private static final Pattern LAST_YEAR = Pattern.compile("(giảm|tăng) so với cùng kỳ: (.+)");
    private static final Pattern COMPONENT = Pattern.compile("([^(]+) \\((.+)\\) ?(.*)");
    private static final Pattern GRADE = Pattern.compile("xếp loại từ (.+) \\((.+)\\)");
    private static final Pattern DONE = Pattern.compile("hoàn thành chậm nhất (.+)");
    private static final Pattern COMPOSITE = Pattern.compile("đạt (?:cả|ít nhất ([0-9]+) trong): ?(.*)");
    private static final Pattern CRITERION = Pattern.compile("(\\S+) ([^\\[]+?)(?: \\[(.+)\\])?");

    private TargetNotation() {
    }

    /** A target, and its criteria after it. */
    static List<Target> targets(String rule, List<String> how, boolean shares) {
        Matcher composite = COMPOSITE.matcher(rule);
        if (!composite.matches()) {
            return List.of(target("T", null, rule, how, shares));
        }
        List<Target> criteria = Stream.of(composite.group(2).split(" \\| ")).filter(each -> !each.isBlank())
                .map(CRITERION::matcher).filter(Matcher::matches).map(each -> target(each.group(1), "T", each.group(2),
                        each.group(3) == null ? List.of() : List.of(each.group(3).split(" · ")), shares)).toList();
        List<String> ids = criteria.stream().map(Target::id).toList();
        Rule all = composite.group(1) == null ? new Rule.AllOf(ids)
                : new Rule.AtLeastOf(Integer.parseInt(composite.group(1)), ids);
        return Stream.concat(Stream.of(Given.rule(all).target()), criteria.stream()).toList();
    }

    private static Target target(String id, @Nullable String partOf, String words, List<String> how, boolean shares) {
        Rule rule = rule(words);
        Given given = Given.rule(rule).id(id).unit(unit(words));
        if (partOf != null) {
            given.partOf(partOf);
        }
        given.parts(PartsAggregation.usualFor(rule, shares));
        how.stream().filter(each -> !each.isBlank()).forEach(each -> measured(given, each));
        return given.target();
    }

    private static void measured(Given given, String how) {
        String rest = how.substring(how.indexOf(' ') + 1);
        switch (how) {
            case "hằng tháng" -> given.frequency(Period.Length.MONTH);
            case "hằng quý" -> given.frequency(Period.Length.QUARTER);
            case "nửa năm" -> given.frequency(Period.Length.SEMESTER);
            case "cả năm" -> given.frequency(Period.Length.YEAR);
            case "cộng dồn" -> given.sum();
            case "kỳ cao nhất" -> given.aggregated(Aggregation.MAX);
            case "bình quân" -> given.aggregated(Aggregation.MEAN);
            case "không tiến độ" -> given.pace(Target.Pace.NONE);
            case "tiến độ đều" -> given.pace(Target.Pace.LINEAR);
            case "phần của tổng thể" -> given.partOfWhole();
            case "lấy nơi cao nhất" -> given.parts(PartsAggregation.MAX);
            case "lấy nơi thấp nhất" -> given.parts(PartsAggregation.MIN);
            case "đếm nơi đã xong" -> given.parts(PartsAggregation.COUNT_DONE);
            default -> {
                if (how.startsWith("mốc ")) {
                    given.baseline(number(rest).toPlainString());
                } else if (how.startsWith("giao ")) {
                    given.assigned(number(rest).toPlainString());
                } else if (how.startsWith("nơi ")) {
                    given.reporting(rest.split(" "));
                } else if (how.startsWith("lịch ")) {
                    given.expected(Stream.of(rest.split(" / ")).map(TargetNotation::expected).toArray(Target.Expected[]::new));
                } else {
                    throw new IllegalArgumentException("Not a way to measure: " + how);
                }
            }
        }
    }

    private static Target.Expected expected(String point) {
        String[] words = point.split("=", 2);
        return new Target.Expected(Period.valueOf("2024-" + words[0]).endMonth(), number(words[1]));
    }

    private static Rule rule(String words) {
        Matcher at = ASSIGNED.matcher(words);
        if (at.matches()) {
            return new Rule.MeetAssigned(bound(at.group(2), at.group(1).equals("≥")));
        }
        at = RANGE.matcher(words);
        if (at.matches()) {
            return new Rule.Between(bound(at.group(2), at.group(1) == null), bound(at.group(4), at.group(3) == null));
        }
        at = BOUND.matcher(words);
        if (at.matches()) {
            return switch (at.group(1)) {
                case "≥", ">" -> new Rule.AtLeast(bound(at.group(2), at.group(1).equals("≥")));
                case "≤", "<" -> new Rule.AtMost(bound(at.group(2), at.group(1).equals("≤")));
                default -> new Rule.Exactly(number(at.group(2)));
            };
        }
        return otherRule(words);
    }

    private static Rule otherRule(String words) {
        if (NONE.matcher(words).matches()) {
            return new Rule.NoneOccur();
        }
        if (words.equals("đánh giá bằng lời")) {
            return new Rule.Narrative();
        }
        Matcher at = DONE.matcher(words);
        if (at.matches()) {
            return new Rule.DoneBy(day(at.group(1)));
        }
        at = GRADE.matcher(words);
        if (at.matches()) {
            return new Rule.RatedAtLeast(List.of(at.group(2).split(" < ")), at.group(1));
        }
        at = LAST_YEAR.matcher(words);
        return at.matches() ? new Rule.BetterThanLastYear(direction(at.group(1)),
                Stream.of(at.group(2).split(" \\+ ")).map(TargetNotation::component).toList()) : change(words);
    }

    private static Rule change(String words) {
        Matcher at = CHANGE.matcher(words);
        if (!at.matches()) {
            throw new IllegalArgumentException("Not a rule: " + words);
        }
        By by = switch (at.group(5)) {
            case "%" -> By.PERCENT;
            case "điểm %" -> By.POINTS;
            default -> By.ABSOLUTE;
        };
        return new Rule.ChangeFrom(direction(at.group(1)), by, bound(at.group(3), at.group(2) == null),
                at.group(4) == null ? null : bound(at.group(4), true));
    }

    private static Rule.Component component(String words) {
        Matcher at = COMPONENT.matcher(words);
        if (!at.matches()) {
            throw new IllegalArgumentException("Not a component: " + words);
        }
        Map<Period, BigDecimal> lastYear = new HashMap<>();
        Stream.of(at.group(3).split(" ")).filter(each -> !each.isBlank()).map(each -> each.split("=", 2))
                .forEach(each -> lastYear.put(Period.valueOf("2023-" + each[0]), number(each[1])));
        return new Rule.Component(at.group(1), at.group(1), at.group(2), lastYear);
    }

    private static @Nullable String unit(String words) {
        for (Pattern pattern : List.of(ASSIGNED, RANGE, BOUND, NONE)) {
            Matcher at = pattern.matcher(words);
            if (at.matches()) {
                return at.group(at.groupCount());
            }
        }
        Matcher change = CHANGE.matcher(words);
        return !change.matches() ? null : change.group(5).equals("điểm %") ? "%"
                : change.group(5).equals("%") ? change.group(6) : change.group(5);
    }

    private static Bound bound(String value, boolean inclusive) {
        return new Bound(number(value), inclusive);
    }

    private static Direction direction(String word) {
        return word.equals("giảm") ? Direction.DECREASE : Direction.INCREASE;
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text, DAY);
    }

    /** As people write it: 1.234,5. */
    static BigDecimal number(String text) {
        return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
}
