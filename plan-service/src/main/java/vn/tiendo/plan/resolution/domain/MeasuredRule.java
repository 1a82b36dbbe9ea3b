package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.domain.ReadRule.AllOf;
import vn.tiendo.plan.resolution.domain.ReadRule.AtLeast;
import vn.tiendo.plan.resolution.domain.ReadRule.AtLeastOf;
import vn.tiendo.plan.resolution.domain.ReadRule.AtMost;
import vn.tiendo.plan.resolution.domain.ReadRule.Between;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeFrom;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeUnit;
import vn.tiendo.plan.resolution.domain.ReadRule.Direction;
import vn.tiendo.plan.resolution.domain.ReadRule.Exactly;
import vn.tiendo.plan.resolution.domain.ReadRule.MeetAssigned;

/** The rule of a clause that has a number. */
final class MeasuredRule {

    static final Phrases LESS_IS_BETTER = Phrases.of("""
            hộ nghèo|hộ cận nghèo|cận nghèo|nghèo đa chiều|suy dinh dưỡng|thất nghiệp|thiếu việc làm|bỏ học|lưu ban
            tử vong|tăng dân số|phát triển dân số|tăng tự nhiên|sinh con thứ|tảo hôn|tai nạn|tội phạm|phạm pháp|nợ xấu|nợ đọng|tái nghèo
            thất thoát|tồn đọng|trễ hạn|mắc|tỷ số giới tính|giới tính khi sinh|thiệt hại|hao hụt|vi phạm|tỷ suất chết
            hộ tái nghèo|mù chữ|ô nhiễm|tiêu hao|số vụ cháy|quá hạn""");
    static final Phrases MORE_IS_BETTER = Phrases.of("""
            thoát nghèo|điều tra|khám phá|phát hiện|xử lý|giải quyết|mức giảm|tỷ lệ giảm|tốc độ giảm|hỗ trợ|tham gia
            tố giác|tin báo|tiếp nhận|cấp thẻ|vay vốn|quỹ|được|kiềm chế|thu hồi|xóa mù|xóa nhà|xây|sửa chữa|bồi dưỡng|bảo hiểm""");
    private static final Phrases SHARE_WORDS = Phrases.of("tỷ lệ|tỷ trọng|tỷ suất|độ che phủ|cơ cấu");
    private static final Phrases ASSIGNED = Phrases.of("chỉ tiêu");
    private static final Phrases PLANNED = Phrases.of("kế hoạch|dự toán|nhiệm vụ|chỉ tiêu|kh");
    private static final Phrases AGAINST = Phrases.of("so với|so");
    private static final Phrases GIVEN = Phrases.of("giao|được giao|trên giao|phân bổ|pháp lệnh");
    private static final Phrases CRITERIA = Phrases.of("tiêu chí|tiêu chuẩn");
    private static final Phrases MUST_NOT = Phrases.of("không để");
    private static final String NEGATED = "“Không để”: kiểm tra lại mức này là sàn hay trần.";
    private static final String OVER_ASSIGNED = "So với số được giao, không phải so với năm trước.";
    private static final String FRACTION = "Mức ghi bằng phân số: đã đổi ra phần trăm.";
    private static final String ABOUT = Folded.fold("khoảng");
    private static final int NEAR = 9;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Tokens clause;
    private final Measure measure;

    private MeasuredRule(Tokens clause, Measure measure) {
        this.clause = clause;
        this.measure = measure;
    }

    static Reading of(Tokens clause, Measure measure) {
        return new MeasuredRule(clause, measure).read();
    }

    private Reading read() {
        if (CRITERIA.lengthAt(clause, measure.low().to() - 1) > 0 && isCount(measure.low().value())
                || "tiêu chí".equals(measure.unit()) && isCount(measure.low().value())) {
            return criteria();
        }
        var reading = bounded();
        if (measure.isShare() && clause.at(measure.low().from() - 1).is("vượt") && againstAssigned()) {
            return change(Direction.INCREASE).warned(OVER_ASSIGNED);
        }
        if (measure.isShare() && reading.rule() instanceof AtLeast(BigDecimal min, boolean exclusive) && !exclusive
                && ofAssigned()) {
            reading = Reading.of(new MeetAssigned(min), "%");
        }
        if (clause.at(measure.low().from() - 1).is(ABOUT)) {
            reading = reading.warned("“Khoảng”: không rõ được lệch bao nhiêu.");
        }
        return Numerals.ambiguous(clause.at(measure.low().from()).text())
                ? reading.warned("Số “" + shown() + "” có thể đọc theo hai cách: dấu thập phân hay dấu ngăn hàng nghìn.")
                : reading;
    }

    private Reading criteria() {
        int count = measure.low().value().intValue();
        boolean all = measure.whole() == null ? !measure.comparison().atLeast() || measure.comparison().from() == 0
                || hasEnough() : measure.whole().compareTo(measure.low().value()) == 0;
        return Reading.of(all ? new AllOf(count) : new AtLeastOf(count), "tiêu chí");
    }

    private boolean hasEnough() {
        return clause.find("đủ", clause.from()) >= 0 && clause.find("nhất", clause.from()) < 0;
    }

    private static boolean isCount(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 && value.compareTo(WHOLE) < 0 && value.signum() > 0;
    }

    /** "Trên 2/3 số khu phố": of how many is not said, as it is of "4/6 khu phố". */
    private boolean isFraction() {
        return measure.whole() != null && measure.unit() == null && clause.at(measure.to()).is("số");
    }

    private Reading bounded() {
        var reading = bound();
        return isFraction() && !(reading.rule() instanceof ChangeFrom)
                ? new Reading(reading.rule(), "%", reading.proposal(), reading.warnings()).warned(FRACTION) : reading;
    }

    private Reading bound() {
        return mustNot() ? forbidden() : required();
    }

    /** "Không để tỷ lệ bỏ học trên 0,1%": what is said of the number must not come to be. */
    private boolean mustNot() {
        int at = clause.find(MUST_NOT, clause.from());
        int number = measure.low().from();
        return at >= 0 && at < number && clause.run(at, number).find(",", at) < 0;
    }

    private Reading forbidden() {
        var words = measure.comparison();
        if (measure.high() != null || isFraction() || words.changes() || words.exactly()) {
            return required().warned(NEGATED);
        }
        var value = measure.low().value();
        if (words.below() || Boolean.FALSE.equals(measure.orMore())) {
            return Reading.of(new AtLeast(value, Boolean.FALSE.equals(measure.orMore())), measure.unit());
        }
        boolean over = words.above() || clause.at(words.from() - 1).is("quá");
        boolean from = words.atLeast() || Boolean.TRUE.equals(measure.orMore());
        return over || from ? atMost(value, from) : atMost(value, false).warned(NEGATED);
    }

    private Reading required() {
        var words = measure.comparison();
        var direction = direction();
        if (direction != null) {
            return change(direction);
        }
        if (measure.high() != null) {
            return range(measure.low().value(), measure.high().value());
        }
        var value = isFraction() ? percent(measure.low().value(), Objects.requireNonNull(measure.whole())) : measure.low().value();
        boolean lower = words.above() || words.atLeast() || Boolean.TRUE.equals(measure.orMore());
        if (words.exactly()) {
            return Reading.of(new Exactly(value), measure.unit());
        }
        if (!lower && (words.upper() || Boolean.FALSE.equals(measure.orMore()))) {
            return atMost(value, words.below() && measure.orMore() == null);
        }
        return lower ? Reading.of(new AtLeast(value, words.above() && measure.orMore() == null && !words.atLeast()),
                measure.unit()) : bare(value);
    }

    private Reading atMost(BigDecimal value, boolean exclusive) {
        return Reading.of(new AtMost(value, exclusive), measure.unit());
    }

    private Reading range(BigDecimal low, BigDecimal high) {
        var reading = Reading.of(new Between(low, high), measure.unit());
        boolean top = high.compareTo(WHOLE) == 0 && ("%".equals(measure.unit()) || "điểm".equals(measure.unit()));
        return top ? reading.warned("Cận trên là mức tối đa: thực chất là mức sàn.")
                .proposing(new AtLeast(low, false)) : reading;
    }

    /** A bare number is a floor, or a ceiling where less is better. */
    private Reading bare(BigDecimal value) {
        var subject = clause.run(clause.from(), measure.from());
        if (subject.has(LESS_IS_BETTER) && !subject.has(MORE_IS_BETTER)) {
            return atMost(value, false).warned("Không ghi “không quá”: hiểu là mức trần vì càng thấp càng tốt.")
                    .proposing(new Exactly(value));
        }
        return Reading.of(new AtLeast(value, false), measure.unit());
    }

    private @Nullable Direction direction() {
        var words = measure.comparison();
        boolean toLevel = words.level() || words.cut() && words.upper() || words.rise() && words.level();
        if (words.changes()) {
            return toLevel ? null : words.cut() ? Direction.DECREASE : Direction.INCREASE;
        }
        boolean level = words.upper() || words.level() || measure.whole() != null;
        var opening = level ? null : Change.opening(clause, measure.from());
        boolean counted = opening == Direction.INCREASE || clause.at(measure.from()).is("đạt");
        return counted && opening == Direction.INCREASE && !measure.isShare() ? null : opening;
    }

    private Reading change(Direction direction) {
        if (measure.whole() != null) {
            return byPercent(direction, percent(measure.low().value(), measure.whole())).warned(FRACTION);
        }
        boolean times = "lần".equals(measure.unit()) && measure.high() == null && direction == Direction.INCREASE;
        var factor = measure.low().value();
        return !times ? changeBy(direction) : byPercent(direction,
                percent(factor.compareTo(BigDecimal.ONE) > 0 ? factor.subtract(BigDecimal.ONE) : factor, BigDecimal.ONE))
                .warned("“Tăng … lần”: hiểu là bằng bấy nhiêu lần mức gốc, đã đổi ra phần trăm.");
    }

    private Reading byPercent(Direction direction, BigDecimal percent) {
        boolean exclusive = measure.comparison().above() && measure.orMore() == null;
        return Reading.of(new ChangeFrom(direction, ChangeUnit.PERCENT, percent, null, exclusive), "%");
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        var percent = part.multiply(WHOLE).divide(whole, 2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    private Reading changeBy(Direction direction) {
        var by = by();
        var words = measure.comparison();
        var low = measure.low().value();
        var high = measure.high() == null ? null : measure.high().value();
        boolean ceiling = words.upper() || Boolean.FALSE.equals(measure.orMore());
        var rule = ceiling && high == null ? new ChangeFrom(direction, by, null, low, words.below())
                : new ChangeFrom(direction, by, low, high, words.above() && measure.orMore() == null);
        var reading = Reading.of(rule, measure.unit());
        if (overAssigned() || direction == Direction.INCREASE && measure.isShare() && againstAssigned()) {
            return reading.warned(OVER_ASSIGNED);
        }
        boolean share = clause.run(clause.from(), measure.from()).has(SHARE_WORDS)
                || clause.run(measure.to(), clause.to()).startsWith(SHARE_WORDS);
        return by == ChangeUnit.PERCENT && share
                ? reading.warned("Tỷ lệ thay đổi theo “%”: chưa rõ là phần trăm hay điểm phần trăm.").proposing(
                        new ChangeFrom(direction, ChangeUnit.POINTS, rule.min(), rule.max(), rule.exclusive()))
                : reading;
    }

    private ChangeUnit by() {
        var unit = measure.unit();
        return unit == null ? ChangeUnit.ABSOLUTE : switch (unit) {
            case "%" -> ChangeUnit.PERCENT;
            case "điểm %", "‰" -> ChangeUnit.POINTS;
            default -> ChangeUnit.ABSOLUTE;
        };
    }

    private boolean overAssigned() {
        return clause.at(measure.comparison().from()).is("vượt");
    }

    /** "100% chỉ tiêu giao quân", "100% kế hoạch huyện giao"; "80% kế hoạch" alone is the body's own plan. */
    private boolean ofAssigned() {
        var after = clause.run(measure.to(), clause.to());
        if (after.startsWith(ASSIGNED)) {
            return true;
        }
        return after.startsWith(PLANNED) && clause.run(measure.to(), measure.to() + NEAR).has(GIVEN);
    }

    /** "vượt 5% so với dự toán Thành phố giao", "vượt 5% dự toán". */
    private boolean againstAssigned() {
        var after = clause.run(measure.to(), measure.to() + NEAR);
        return after.startsWith(PLANNED) || after.startsWith(AGAINST) && after.has(PLANNED);
    }

    private String shown() {
        return clause.at(measure.low().from()).text();
    }
}
