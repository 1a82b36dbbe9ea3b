package vn.tiendo.reporting.report.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Template.Asks;

/** Fills in what a template leaves open: "{unit}", "{period}" …; in capitals where the name is. */
public final class Placeholders {

    /** By their names in small letters. */
    public static final List<String> NAMES = List.of("below", "department", "from", "next", "period", "section", "subject", "superior", "to", "unit", "year");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final int MONTHS = 12;

    private final Words words;
    private final Map<String, String> values = new TreeMap<>();

    Placeholders(ReportInput input, Template template) {
        String superior = input.superior();
        boolean whole = template.reach().fromYearsBegin();
        boolean dates = template.asks() == Asks.DATES;
        words = input.words();
        Map<String, String> plain = new TreeMap<>(Map.of(
            "department", Opening.issuer(input), "from", words.date(input.from()), "to", words.date(input.to()), "year", String.valueOf(input.year()),
            "unit", Opening.unit(input), "subject", Opening.subject(input), "section", section(input),
            "superior", superior == null ? words.with("cấp trên trực tiếp", "the superior level") : Opening.inside(superior, words),
            "period", dates ? between(input) : whole ? sinceBegin(input.period()) : words.spelled(input.period()),
            "next", whole ? untilEnd(input.period()) : words.spelled(next(input.period()))));
        plain.put("below", Opening.below(input.unitName(), words));
        plain.forEach((name, value) -> {
            values.put(name, value);
            values.put(Words.upper(name), Words.upper(value));
        });
    }

    /** Those that a text names and that there are not. */
    public static List<String> unknown(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group)
            .filter(found -> NAMES.stream().noneMatch(
                name -> found.equals("{" + name + "}") || found.equals("{" + Words.upper(name) + "}"))).toList();
    }

    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private String between(ReportInput input) {
        return words.say("từ ngày %s đến ngày %s", "the time from %s to %s", words.date(input.from()), words.date(input.to()));
    }

    /** Of a report on one; empty otherwise. */
    private String section(ReportInput input) {
        return input.section().map(section -> Words.withoutFullStop(section.title()))
            .map(title -> words.with(Words.lowerFirst(title), "“" + title + "”")).orElse("");
    }

    private static Period next(Period period) {
        boolean last = period.endMonth() == MONTHS;
        return last ? new Period(period.year() + 1, period.length(), 1)
            : new Period(period.year(), period.length(), period.number() + 1);
    }

    private String sinceBegin(Period period) {
        return words.say("%d tháng đầu năm %d", "the first %d months of %d", period.endMonth(), period.year());
    }

    private String untilEnd(Period period) {
        int left = MONTHS - period.endMonth();
        return left == 0 ? words.say("năm %d", "%d", period.year() + 1)
            : words.say("%d tháng cuối năm %d", "the last %d months of %d", left, period.year());
    }
}
