package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.domain.ReadRule.AtLeast;
import vn.tiendo.plan.resolution.domain.ReadRule.AtMost;
import vn.tiendo.plan.resolution.domain.ReadRule.Between;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeFrom;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeUnit;
import vn.tiendo.plan.resolution.domain.ReadRule.Direction;
import vn.tiendo.plan.resolution.domain.ReadRule.DoneBy;
import vn.tiendo.plan.resolution.domain.ReadRule.Exactly;

/** The rule of a table row: its name, its unit and the cell of the plan. */
final class CellRule {

    private static final Phrases DONE = Phrases.of("đạt|x|đạt chuẩn|có|được công nhận|hoàn thành");
    private static final Phrases CUT = Phrases.of("giảm|mức giảm|tỷ lệ giảm|kéo giảm|giảm so với năm trước|giảm trong năm");
    /** How much it falls is itself what statistics count. */
    private static final Phrases OF_BIRTHS = Phrases.of("mức giảm tỷ suất sinh|mức giảm tỷ lệ sinh|mức giảm sinh|giảm tỷ suất sinh|giảm tỷ lệ sinh");
    private static final Phrases SHARE = Phrases.of("tỷ lệ|tỷ trọng|tỷ suất|độ che phủ|cơ cấu");

    private final Tokens name;
    private final Tokens value;
    private final @Nullable String unit;
    private final BigDecimal power;

    private CellRule(Tokens name, Tokens value, Tokens unit) {
        this.name = name;
        this.value = value;
        var counted = counted(unit);
        this.unit = counted == null ? null : counted.unit();
        this.power = counted == null ? BigDecimal.ONE : counted.power();
    }

    static @Nullable Reading of(Tokens name, Tokens value, Tokens unit) {
        return new CellRule(name, value, unit).read();
    }

    static @Nullable Measure measure(Tokens value) {
        var measures = Measures.in(value);
        return measures.isEmpty() ? null : measures.getFirst();
    }

    private @Nullable Reading read() {
        var measure = measure(value);
        if (measure == null) {
            return value.startsWith(DONE) && value.words() <= 3
                    ? Reading.of(new DoneBy(null), null).warned("Ô chỉ ghi “" + value.shown() + "”: không nêu thời hạn.")
                    : unmeasured();
        }
        var reading = MeasuredRule.of(value, measure);
        var ruled = !bare(measure) ? reading : fallsBy() ? cut(measure) : lessIsBetter() ? ceiling(measure) : reading;
        boolean sameUnit = measure.unit() == null || "%".equals(measure.unit()) && "%".equals(unit);
        return sameUnit ? inUnit(ruled) : isShareOfCount(ruled) ? new Reading(ruled.rule(), unit, ruled.proposal(), ruled.warnings()) : ruled;
    }

    private @Nullable Reading unmeasured() {
        var grade = Grades.ofCell(value);
        return grade == null ? UnmeasuredRule.of(value) : grade;
    }

    /** "Vụ", "Giảm 10%": the figure is a count, whatever its change is told in. */
    private boolean isShareOfCount(Reading reading) {
        return unit != null && reading.rule() instanceof ChangeFrom change && change.by() == ChangeUnit.PERCENT;
    }

    private static boolean bare(Measure measure) {
        return measure.comparison().isNone() && measure.orMore() == null && measure.high() == null;
    }

    /** "Tỷ lệ hộ nghèo giảm", "Giảm tỷ lệ hộ nghèo", "Mức giảm …": the cell says by how much. */
    private boolean fallsBy() {
        return name.startsWith(CUT) && !name.startsWith(OF_BIRTHS) || CUT.lengthBefore(name, name.to()) > 0;
    }

    private static Reading cut(Measure measure) {
        return Reading.of(new ChangeFrom(Direction.DECREASE, ChangeUnit.ABSOLUTE, measure.low().value(), null, false),
                measure.unit());
    }

    private boolean lessIsBetter() {
        return name.has(MeasuredRule.LESS_IS_BETTER) && !name.has(MeasuredRule.MORE_IS_BETTER);
    }

    private static Reading ceiling(Measure measure) {
        return Reading.of(new AtMost(measure.low().value(), false), null)
                .warned("Không ghi “không quá”: hiểu là mức trần vì càng thấp càng tốt.");
    }

    private Reading inUnit(Reading reading) {
        ReadRule rule = switch (reading.rule()) {
            case AtLeast(BigDecimal min, boolean exclusive) -> new AtLeast(min.multiply(power), exclusive);
            case AtMost(BigDecimal max, boolean exclusive) -> new AtMost(max.multiply(power), exclusive);
            case Between(BigDecimal min, BigDecimal max) -> new Between(min.multiply(power), max.multiply(power));
            case Exactly(BigDecimal exact) -> new Exactly(exact.multiply(power));
            case ChangeFrom change -> change(change);
            case ReadRule other -> other;
        };
        return new Reading(rule, rule instanceof ChangeFrom(_, var by, _, _, _) && by == ChangeUnit.POINTS
                && "%".equals(unit) ? "điểm %" : unit, reading.proposal(), reading.warnings());
    }

    /** "Giảm 0,5" of a rate in per cent is in points; of anything else in per cent it is a share of what was. */
    private ChangeFrom change(ChangeFrom change) {
        boolean rate = name.startsWith(SHARE) || name.has(SHARE);
        var by = "‰".equals(unit) || "%".equals(unit) && rate ? ChangeUnit.POINTS
                : "%".equals(unit) ? ChangeUnit.PERCENT : ChangeUnit.ABSOLUTE;
        var min = change.min() == null ? null : change.min().multiply(power);
        var max = change.max() == null ? null : change.max().multiply(power);
        return new ChangeFrom(change.direction(), by, min, max, change.exclusive());
    }

    /** "Triệu đồng", "Tỷ đồng", "1.000 tấn", "tr.đ": the unit after its power word. */
    private static @Nullable Amount counted(Tokens unit) {
        if (unit.isEmpty()) {
            return null;
        }
        if (unit.at(unit.from()).isNumber()) {
            var thousand = Amount.at(unit, unit.from());
            boolean round = unit.at(unit.from()).text().matches("10*(?:\\.000)*");
            return thousand == null || !round ? null : new Amount(BigDecimal.ONE, thousand.value(), thousand.unit(), 0, 0);
        }
        var powered = Amount.powered(unit);
        boolean whole = powered.unit() == null || powered.power().compareTo(BigDecimal.ONE) == 0;
        int from = powered.unit() == null ? powered.to() : unit.from();
        return whole ? new Amount(BigDecimal.ONE, powered.power(), plain(unit, from), 0, 0) : powered;
    }

    private static String plain(Tokens unit, int from) {
        var shown = unit.run(from, unit.to()).shown();
        return Units.spelled(shown);
    }
}
