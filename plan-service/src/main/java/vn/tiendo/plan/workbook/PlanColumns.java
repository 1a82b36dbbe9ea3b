package vn.tiendo.plan.workbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import vn.tiendo.plan.plan.domain.Aggregation;
import vn.tiendo.plan.plan.domain.Frequency;
import vn.tiendo.plan.plan.domain.Measure;
import vn.tiendo.plan.plan.domain.MeasuredFrom;
import vn.tiendo.plan.plan.domain.Pace;
import vn.tiendo.plan.plan.domain.PartsAggregation;
import vn.tiendo.plan.plan.domain.ReportingCycle;
import vn.tiendo.plan.plan.domain.Rule;
import vn.tiendo.plan.plan.domain.ValidationRule;
import vn.tiendo.plan.sheet.Column;
import vn.tiendo.plan.sheet.Column.Kind;
import vn.tiendo.plan.sheet.SheetWords;

/** What the sheets of a plan hold, in the order in which they are written. */
final class PlanColumns {

    static final String PLAN_SHEET = "plan";
    static final String CYCLE_SHEET = "cycles";
    static final String VALIDATION_SHEET = "validationRules";
    static final String SECTION_SHEET = "sections";
    static final String TARGET_SHEET = "targets";
    static final String COMPONENT_SHEET = "components";
    static final String LIST_SHEET = "lists";
    static final List<String> SHEETS = List.of(PLAN_SHEET, SECTION_SHEET, TARGET_SHEET, COMPONENT_SHEET, CYCLE_SHEET,
            VALIDATION_SHEET, LIST_SHEET);

    static final Column VERSION = Column.of("version", Kind.ORDINAL, 60);
    /** One below the other, with their headings at the side. */
    static final List<Column> PLAN = List.of(
            Column.of("id", Kind.TEXT, 60), Column.of("unit", Kind.TEXT, 60), Column.of("year", Kind.ORDINAL, 60),
            Column.of("title", Kind.TEXT, 60), Column.of("resolution.number", Kind.TEXT, 60),
            Column.of("resolution.date", Kind.DATE, 60), Column.of("resolution.issuer", Kind.TEXT, 60),
            Column.of("resolution.session", Kind.TEXT, 60), Column.of("resolution.effectiveFrom", Kind.DATE, 60),
            VERSION);

    static final List<Column> SECTIONS = List.of(
            Column.of("id", Kind.TEXT, 14), Column.of("number", Kind.TEXT, 10), Column.of("title", Kind.TEXT, 60));

    static final Column SECTION = Column.of("section", Kind.TEXT, 10);
    static final Column TARGET_ID = Column.of("id", Kind.TEXT, 12);
    static final Column RULE_KIND = Column.of("rule.kind", RuleKind.class, 22);

    static final List<Column> TARGETS = List.of(
            SECTION, TARGET_ID, Column.of("number", Kind.TEXT, 9), Column.of("title", Kind.TEXT, 42),
            Column.of("text", Kind.TEXT, 50), Column.of("indicator", Kind.TEXT, 18),
            Column.of("unitOfMeasure", Kind.TEXT, 11),
            Column.of("measure", Measure.class, 14), RULE_KIND,
            Column.of("rule.min", Kind.NUMBER, 16), Column.of("rule.min.inclusive", Kind.FLAG, 10),
            Column.of("rule.max", Kind.NUMBER, 16), Column.of("rule.max.inclusive", Kind.FLAG, 10),
            Column.of("rule.value", Kind.NUMBER, 16), Column.of("rule.percent", Kind.NUMBER, 14),
            Column.of("rule.percent.inclusive", Kind.FLAG, 10), Column.of("rule.direction", Rule.Direction.class, 10),
            Column.of("rule.by", Rule.ChangeUnit.class, 14), Column.of("rule.indicator", Kind.TEXT, 18),
            Column.of("rule.scale", Kind.LIST, 28), Column.of("rule.grade", Kind.TEXT, 18),
            Column.of("rule.date", Kind.DATE, 12), Column.of("rule.count", Kind.NUMBER, 10),
            Column.of("rule.criteria", Kind.LIST, 20),
            Column.of("numerator", Kind.TEXT, 30), Column.of("denominator", Kind.TEXT, 30),
            Column.of("partOfWhole", Kind.FLAG, 10),
            Column.of("responsible", Kind.DEPARTMENT, 24), Column.of("reporting", Kind.DEPARTMENTS, 56),
            Column.of("frequency", Frequency.class, 12), Column.of("aggregation", Aggregation.class, 14),
            Column.of("pace", Pace.class, 14),
            Column.of("baseline.value", Kind.NUMBER, 16), Column.of("baseline.asOf", Kind.DATE, 12),
            Column.of("baseline.source", Kind.TEXT, 26), Column.of("assigned.value", Kind.NUMBER, 18),
            Column.of("assigned.source", Kind.TEXT, 26), Column.of("weight", Kind.NUMBER, 9),
            Column.of("partOf", Kind.TEXT, 12), Column.of("interpretation.text", Kind.TEXT, 80),
            Column.of("interpretation.by", Kind.TEXT, 20), Column.of("interpretation.on", Kind.DATE, 12),
            Column.of("note", Kind.TEXT, 80), Column.of("expected", Kind.COURSE, 30),
            Column.of("partsAggregation", PartsAggregation.class, 24), Column.of("sumOf", Kind.TEXT, 18),
            Column.of("explainChangeOver", Kind.NUMBER, 18),
            Column.of("measuredFrom.share", MeasuredFrom.Share.class, 24),
            Column.of("measuredFrom.departments", Kind.DEPARTMENTS, 40));

    static final Column COMPONENT_OF = Column.of("target", Kind.TEXT, 12);
    /** Beside them a column for each month of the year before. */
    static final List<Column> COMPONENTS = List.of(COMPONENT_OF, Column.of("id", Kind.TEXT, 14),
            Column.of("title", Kind.TEXT, 36), Column.of("unitOfMeasure", Kind.TEXT, 12));

    static final List<Column> CYCLES = List.of(Column.of("frequency", Frequency.class, 16),
            Column.of("closingMonth", Kind.ORDINAL, 26), Column.of("closingDay", Kind.ORDINAL, 22),
            Column.of("sendingDays", Kind.ORDINAL, 22), Column.of("dayKind", ReportingCycle.DayKind.class, 16));

    static final List<Column> VALIDATION_RULES = List.of(Column.of("id", Kind.TEXT, 12), Column.of("left", Kind.TEXT, 14),
            Column.of("operator", ValidationRule.Operator.class, 20), Column.of("right", Kind.LIST, 50));

    private static final String LAST_YEAR = "lastYear.";
    private static final int MONTH_WIDTH = 12;
    private static final Pattern MONTH = Pattern.compile("(?i)(?:tháng |month )?(\\d{1,2})/(\\d{4})|(\\d{4})-M(\\d{2})");

    private PlanColumns() {
    }

    /** @param period such as 2023-M01 */
    static Column month(String period) {
        return Column.of(LAST_YEAR + period, Kind.NUMBER, MONTH_WIDTH);
    }

    static boolean isMonth(Column column) {
        return column.key().startsWith(LAST_YEAR);
    }

    /** As people read it. */
    static String heading(Column column, SheetWords words) {
        if (!isMonth(column)) {
            return words.heading(column.key());
        }
        var period = column.key().substring(LAST_YEAR.length());
        return words.month(Integer.parseInt(period.substring(6)), Integer.parseInt(period.substring(0, 4)));
    }

    /** The month that a heading names. */
    static Optional<Column> monthOf(String heading) {
        return MONTH.matcher(heading.strip()).results().filter(each -> each.group().length() == heading.strip().length())
                .findFirst().map(PlanColumns::period).map(PlanColumns::month);
    }

    private static String period(MatchResult said) {
        boolean named = said.group(1) == null;
        return "%s-M%02d".formatted(said.group(named ? 3 : 2), Integer.parseInt(said.group(named ? 4 : 1)));
    }
}
