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
    public static final List<String> NAMES = List.of("department", "from", "next", "period", "section", "subject", "superior", "to", "unit", "year");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final int MONTHS = 12;

    private final Map<String, String> values = new TreeMap<>();

    Placeholders(ReportInput input, Template template) {
        String superior = input.superior();
        boolean whole = template.reach().fromYearsBegin();
        boolean dates = template.asks() == Asks.DATES;
        Map<String, String> plain = Map.of(
            "department", Opening.issuer(input), "from", Words.date(input.from()), "to", Words.date(input.to()), "year", String.valueOf(input.year()),
            "unit", Opening.unit(input), "subject", Opening.subject(input), "section", section(input),
            "superior", superior == null ? "cấp trên trực tiếp" : Words.lowerFirst(superior),
            "period", dates ? between(input) : whole ? sinceBegin(input.period()) : spoken(input.period()),
            "next", whole ? untilEnd(input.period()) : spoken(next(input.period())));
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

    private static String between(ReportInput input) {
        return "từ ngày " + Words.date(input.from()) + " đến ngày " + Words.date(input.to());
    }

    /** Of a report on one; empty otherwise. */
    private static String section(ReportInput input) {
        return input.section().map(section -> Words.lowerFirst(Words.withoutFullStop(section.title()))).orElse("");
    }

    private static String spoken(Period period) {
        return switch (period.length()) {
            case MONTH -> "tháng " + period.number() + " năm " + period.year();
            case QUARTER -> "quý " + Words.roman(period.number()) + " năm " + period.year();
            case SEMESTER -> "6 tháng " + (period.number() == 1 ? "đầu" : "cuối") + " năm " + period.year();
            case YEAR -> "năm " + period.year();
        };
    }

    private static Period next(Period period) {
        boolean last = period.endMonth() == MONTHS;
        return last ? new Period(period.year() + 1, period.length(), 1)
            : new Period(period.year(), period.length(), period.number() + 1);
    }

    private static String sinceBegin(Period period) {
        return period.endMonth() + " tháng đầu năm " + period.year();
    }

    private static String untilEnd(Period period) {
        int left = MONTHS - period.endMonth();
        return left == 0 ? "năm " + (period.year() + 1) : left + " tháng cuối năm " + period.year();
    }
}
