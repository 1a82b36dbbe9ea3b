package vn.tiendo.plan.document;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.plan.domain.Bound;
import vn.tiendo.plan.plan.domain.Expected;
import vn.tiendo.plan.plan.domain.References.Baseline;
import vn.tiendo.plan.plan.domain.Rule;
import vn.tiendo.plan.plan.domain.Rule.ChangeUnit;
import vn.tiendo.plan.plan.domain.Rule.Direction;
import vn.tiendo.plan.plan.domain.Target;

/** What is planned, as the column "Kế hoạch" says it: the rule, what is assigned from above, and the course of the year. */
final class PlannedValue {

    private static final Locale VIETNAMESE = Locale.of("vi");
    /** Parts of numbers are never rounded away. */
    private static final int ALL_DIGITS = 40;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String PERCENT = " %";

    /** Numbers of targets as printed, by id. */
    private final Map<String, String> numbers;

    PlannedValue(Map<String, String> numbers) {
        this.numbers = Map.copyOf(numbers);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Its lines. */
    List<String> of(Target target) {
        var lines = new ArrayList<String>();
        lines.add(upperFirst(rule(target)));
        var assigned = target.references().assigned();
        if (assigned != null) {
            lines.add("Trên giao: " + number(assigned.value()));
        } else if (target.rule() instanceof Rule.MeetAssigned) {
            lines.add("Trên giao: chưa có");
        }
        var schedule = target.measurement().schedule();
        if (schedule != null) {
            schedule.expected().forEach(each -> lines.add("Đến hết " + end(each) + ": " + number(each.value())));
        }
        return List.copyOf(lines);
    }

    private String rule(Target target) {
        return switch (target.rule()) {
            case Rule.AtLeast(Bound bound) -> least(bound, "");
            case Rule.AtMost(Bound bound) -> most(bound);
            case Rule.Between(Bound from, Bound to) -> between(from, to, "");
            case Rule.Exactly(BigDecimal value) -> "đúng " + number(value);
            case Rule.NoneOccur() -> "không để xảy ra";
            case Rule.ChangeFrom change -> change(change, target);
            case Rule.BetterThanLastYear(var direction, var components) -> way(direction) + " so với cùng kỳ năm trước"
                    + listed(components.stream().map(Rule.Component::title));
            case Rule.MeetAssigned(_, Bound percent) -> least(percent, " % chỉ tiêu trên giao");
            case Rule.RatedAtLeast(var scale, var grade) ->
                "xếp loại “" + grade + "”" + (scale.getLast().equals(grade) ? "" : " trở lên");
            case Rule.DoneBy(var date) -> "hoàn thành chậm nhất ngày " + day(date);
            case Rule.AllOf(var criteria) -> criteria.isEmpty() ? "đạt tất cả tiêu chí (chưa nêu tiêu chí)"
                    : "đạt cả " + criteria.size() + " tiêu chí" + named(criteria);
            case Rule.AtLeastOf(int count, var criteria) ->
                "đạt ít nhất " + count + "/" + criteria.size() + " tiêu chí" + named(criteria);
            case Rule.Narrative() -> "đánh giá bằng lời";
        };
    }

    private String named(List<String> criteria) {
        return listed(criteria.stream().map(each -> numbers.getOrDefault(each, each)));
    }

    private static String listed(Stream<String> texts) {
        var all = texts.collect(Collectors.joining("; "));
        return all.isEmpty() ? "" : ": " + all;
    }

    private static String change(Rule.ChangeFrom change, Target target) {
        var counted = switch (change.by()) {
            case PERCENT -> PERCENT;
            case POINTS -> " điểm %";
            case ABSOLUTE -> suffix(target.measurement().unitOfMeasure());
        };
        var upper = change.atMost();
        return way(change.direction()) + " "
                + (upper == null ? least(change.atLeast(), counted) : between(change.atLeast(), upper, counted))
                + from(target.references().baseline(), change.by() == ChangeUnit.POINTS ? PERCENT
                        : suffix(target.measurement().unitOfMeasure()));
    }

    private static String from(@Nullable Baseline baseline, String counted) {
        if (baseline == null) {
            return " so với mốc (chưa có)";
        }
        var asOf = baseline.asOf();
        return " so với mốc " + number(baseline.value()) + counted + (asOf == null ? "" : " ngày " + day(asOf));
    }

    private static String suffix(@Nullable String unit) {
        return unit == null ? "" : " " + unit;
    }

    private static String way(Direction direction) {
        return switch (direction) {
            case DECREASE -> "giảm";
            case INCREASE -> "tăng";
        };
    }

    /** @param counted what stands behind the number */
    private static String least(Bound bound, String counted) {
        return bound.inclusive() ? "từ " + number(bound.value()) + counted + " trở lên"
                : "trên " + number(bound.value()) + counted;
    }

    private static String most(Bound bound) {
        return (bound.inclusive() ? "không quá " : "dưới ") + number(bound.value());
    }

    private static String between(Bound from, Bound to, String counted) {
        return (from.inclusive() ? "từ " : "trên ") + number(from.value()) + " đến " + (to.inclusive() ? "" : "dưới ")
                + number(to.value()) + counted;
    }

    /** "2024-Q1" as "quý I"; that it is a period of the plan's year was checked when it was stored. */
    private static String end(Expected expected) {
        var period = expected.period().substring(expected.period().indexOf('-') + 1);
        int number = Integer.parseInt(period.substring(1));
        return switch (period.charAt(0)) {
            case 'M' -> "tháng " + number;
            case 'Q' -> "quý " + List.of("I", "II", "III", "IV").get(number - 1);
            case 'S' -> number == 1 ? "6 tháng đầu năm" : "năm";
            default -> "năm";
        };
    }

    private static String number(BigDecimal number) {
        var format = NumberFormat.getInstance(VIETNAMESE);
        format.setMaximumFractionDigits(ALL_DIGITS);
        return format.format(number);
    }

    private static String upperFirst(String text) {
        return text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
    }
}
