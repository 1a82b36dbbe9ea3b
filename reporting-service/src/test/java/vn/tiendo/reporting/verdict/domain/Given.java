package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Bound;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Submission.State;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.evidence.domain.Target.Pace;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.evidence.domain.Value.Assessment;

/** Targets, figures and plans in few words. */
public final class Given {

    public static final Instant AT = Instant.parse("2024-07-01T00:00:00Z");

    private String id = "T";
    private @Nullable String unit;
    private final Rule rule;
    private Aggregation aggregation = Aggregation.LAST;
    private @Nullable PartsAggregation parts;
    private Pace pace = Pace.NONE;
    private List<Target.Expected> expected = List.of();
    private boolean partOfWhole;
    private List<String> reporting = List.of("a");
    private Period.@Nullable Length frequency = Period.Length.MONTH;
    private Target.@Nullable Baseline baseline;
    private @Nullable BigDecimal assigned;
    private @Nullable String partOf;
    private @Nullable String indicator;
    private @Nullable String sumOf;
    private Target.@Nullable MeasuredFrom measuredFrom;
    private BigDecimal weight = BigDecimal.ONE;

    private Given(Rule rule) {
        this.rule = rule;
    }

    public static Given rule(Rule rule) {
        return new Given(rule);
    }

    public static Bound from(String value) {
        return new Bound(new BigDecimal(value), true);
    }

    public static Bound beyond(String value) {
        return new Bound(new BigDecimal(value), false);
    }

    public Given id(String other) {
        id = other;
        return this;
    }

    public Given unit(@Nullable String other) {
        unit = other;
        return this;
    }

    public Given sum() {
        aggregation = Aggregation.SUM;
        pace = Pace.LINEAR;
        return this;
    }

    public Given pace(Pace other) {
        pace = other;
        return this;
    }

    public Given aggregated(Aggregation other) {
        aggregation = other;
        return this;
    }

    public Given parts(PartsAggregation other) {
        parts = other;
        return this;
    }

    public Given expected(Target.Expected... course) {
        expected = List.of(course);
        pace = Pace.NONE;
        return this;
    }

    public Given partOfWhole() {
        partOfWhole = true;
        return this;
    }

    public Given reporting(String... departments) {
        reporting = List.of(departments);
        return this;
    }

    public Given frequency(Period.@Nullable Length other) {
        frequency = other;
        return this;
    }

    public Given baseline(String value) {
        return baseline(value, LocalDate.of(2024, 1, 1));
    }

    public Given baseline(String value, LocalDate asOf) {
        baseline = new Target.Baseline(new BigDecimal(value), asOf);
        return this;
    }

    public Given assigned(String value) {
        assigned = new BigDecimal(value);
        return this;
    }

    public Given partOf(String composite) {
        partOf = composite;
        return this;
    }

    public Given indicator(String code) {
        indicator = code;
        return this;
    }

    /** Nobody reports it here. */
    public Given sumOf(String code) {
        sumOf = code;
        frequency = null;
        return this;
    }

    /** The share in per cent of the reports that were due; nobody reports it. */
    public Given measuredFrom(Target.Share share, String... departments) {
        measuredFrom = new Target.MeasuredFrom(share, List.of(departments));
        frequency = null;
        unit = "%";
        parts = PartsAggregation.RATIO;
        return aggregated(Aggregation.SUM).partOfWhole();
    }

    public Given weight(String other) {
        weight = new BigDecimal(other);
        return this;
    }

    public Target target() {
        boolean composite = rule instanceof Rule.AllOf || rule instanceof Rule.AtLeastOf;
        return new Target(id, id, "Chỉ tiêu " + id, null, unit, rule, aggregation,
                parts == null ? PartsAggregation.usualFor(rule, false) : parts, pace, expected, partOfWhole, reporting.getFirst(), reporting,
                composite ? null : frequency, baseline, assigned, weight, partOf, null, indicator, sumOf, measuredFrom, null);
    }

    public static Plan plan(Target... targets) {
        List<Plan.Department> departments = Stream.of(targets).flatMap(target -> target.reporting().stream()).distinct()
                .sorted().map(department -> new Plan.Department(department, "Ngành " + department)).toList();
        return new Plan("p-2024", "p", List.of("city", "p"), "Phường P", 2024, "Kế hoạch năm 2024", null,
                List.of(new Plan.Section("S", "1", "Lĩnh vực", List.of(targets))), departments, 1, AT,
                LocalDate.of(2024, 1, 1), null);
    }

    /**
     * Figures of target T in approved submissions: "M01 55; M02 b 60/80; S1 ?" is period, department if not a, value.
     * Values: 55 number, 60/80 ratio, #3 count, @Khá rating, done 2024-01-10, not-done, + ~ - assessment, x=3,y=0
     * components, ? no data.
     */
    public static List<Copy> figures(String text) {
        return figures("T", State.APPROVED, text);
    }

    public static List<Copy> figures(String target, State state, String text) {
        Map<String, List<Figure>> figures = new LinkedHashMap<>();
        Stream.of(text.split(";")).map(String::strip).filter(one -> !one.isEmpty()).forEach(one -> {
            List<String> words = new ArrayList<>(List.of(one.split(" ", 2)));
            String department = words.get(1).matches("[b-h] .*") ? words.get(1).substring(0, 1) : "a";
            String value = words.get(1).replaceFirst("^[b-h] ", "");
            figures.computeIfAbsent(department + "/2024-" + words.getFirst(), _ -> new ArrayList<>())
                    .add(new Figure(target, null, 1, value(value), false, null));
        });
        List<Copy> copies = new ArrayList<>();
        figures.forEach((slot, some) -> copies.add(Copy.of(submission(slot.substring(0, slot.indexOf('/')),
                Period.valueOf(slot.substring(slot.indexOf('/') + 1)), 1, state, some))));
        return copies;
    }

    public static Submission submission(String department, Period period, long sequence, State state,
            List<Figure> figures) {
        return Submission.of("p-2024", department, period, sequence, state, state != State.DRAFT, false, AT, figures);
    }

    static Value value(String text) {
        if (text.equals("?")) {
            return new Value.NoData("NOT_COLLECTED", null);
        }
        if (text.contains("=")) {
            Map<String, BigDecimal> components = new HashMap<>();
            Stream.of(text.split(",")).map(one -> one.split("=", 2))
                    .forEach(one -> components.put(one[0], new BigDecimal(one[1])));
            return new Value.Components(components);
        }
        if (text.startsWith("done")) {
            return new Value.Done(true, text.length() > 4 ? LocalDate.parse(text.substring(5)) : null);
        }
        return switch (text.charAt(0)) {
            case '+' -> new Value.Narrative(Assessment.ACHIEVED, "căn cứ");
            case '~' -> new Value.Narrative(Assessment.PARTLY, "căn cứ");
            case 'n' -> new Value.Done(false, null);
            case '#' -> new Value.Count(new BigDecimal(text.substring(1)));
            case '@' -> new Value.Rating(text.substring(1));
            default -> number(text);
        };
    }

    private static Value number(String text) {
        if (text.equals("-")) {
            return new Value.Narrative(Assessment.NOT_ACHIEVED, "căn cứ");
        }
        String[] ratio = text.split("/", 2);
        return ratio.length == 1 ? new Value.Number(new BigDecimal(text))
                : new Value.Ratio(new BigDecimal(ratio[0]), new BigDecimal(ratio[1]));
    }
}
