package vn.tiendo.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.tiendo.plan.plan.domain.Aggregation;
import vn.tiendo.plan.plan.domain.Bound;
import vn.tiendo.plan.plan.domain.Duty;
import vn.tiendo.plan.plan.domain.Expected;
import vn.tiendo.plan.plan.domain.Frequency;
import vn.tiendo.plan.plan.domain.Measure;
import vn.tiendo.plan.plan.domain.Measurement;
import vn.tiendo.plan.plan.domain.PartsAggregation;
import vn.tiendo.plan.plan.domain.References;
import vn.tiendo.plan.plan.domain.References.Assignment;
import vn.tiendo.plan.plan.domain.References.Baseline;
import vn.tiendo.plan.plan.domain.Rule;
import vn.tiendo.plan.plan.domain.Rule.ChangeUnit;
import vn.tiendo.plan.plan.domain.Rule.Component;
import vn.tiendo.plan.plan.domain.Rule.Direction;
import vn.tiendo.plan.plan.domain.Schedule;
import vn.tiendo.plan.plan.domain.Target;
import vn.tiendo.plan.plan.domain.Wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every kind of rule in the words of the plan's table. */
class PlannedValueTest {

    private static final References NOTHING = new References(null, null);
    private static final PlannedValue VALUES = new PlannedValue(Map.of("KT-3.1", "3.1", "KT-3.2", "3.2"));

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(new Rule.AtLeast(from("98.5")), "Từ 98,5 trở lên"),
                arguments(new Rule.AtLeast(beyond("1234567.8")), "Trên 1.234.567,8"),
                arguments(new Rule.AtMost(from("5")), "Không quá 5"),
                arguments(new Rule.AtMost(beyond("0.05")), "Dưới 0,05"),
                arguments(new Rule.Between(from("98"), from("100")), "Từ 98 đến 100"),
                arguments(new Rule.Between(beyond("8"), from("9")), "Trên 8 đến 9"),
                arguments(new Rule.Between(from("8"), beyond("9")), "Từ 8 đến dưới 9"),
                arguments(new Rule.Exactly(new BigDecimal("1000000000")), "Đúng 1.000.000.000"),
                arguments(new Rule.NoneOccur(), "Không để xảy ra"),
                arguments(change(ChangeUnit.PERCENT, from("30"), null), "Giảm từ 30 % trở lên so với mốc (chưa có)"),
                arguments(change(ChangeUnit.POINTS, beyond("0.5"), null), "Giảm trên 0,5 điểm % so với mốc (chưa có)"),
                arguments(change(ChangeUnit.ABSOLUTE, from("5"), from("7")), "Giảm từ 5 đến 7 hộ so với mốc (chưa có)"),
                arguments(new Rule.BetterThanLastYear(Direction.DECREASE, List.of(component("Số vụ"),
                        component("Số người chết"))), "Giảm so với cùng kỳ năm trước: Số vụ; Số người chết"),
                arguments(new Rule.RatedAtLeast(List.of("Trung bình", "Khá", "Tốt"), "Khá"), "Xếp loại “Khá” trở lên"),
                arguments(new Rule.RatedAtLeast(List.of("Khá", "Tốt"), "Tốt"), "Xếp loại “Tốt”"),
                arguments(new Rule.DoneBy(LocalDate.of(2024, 6, 30)), "Hoàn thành chậm nhất ngày 30/06/2024"),
                arguments(new Rule.AllOf(List.of("KT-3.1", "KT-3.2")), "Đạt cả 2 tiêu chí: 3.1; 3.2"),
                arguments(new Rule.AllOf(List.of()), "Đạt tất cả tiêu chí (chưa nêu tiêu chí)"),
                arguments(new Rule.AtLeastOf(1, List.of("KT-3.1", "KT-3.2")), "Đạt ít nhất 1/2 tiêu chí: 3.1; 3.2"),
                arguments(new Rule.Narrative(), "Đánh giá bằng lời"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsSaidInWords(Rule rule, String words) {
        assertThat(VALUES.of(target(rule, NOTHING))).containsExactly(words);
    }

    @Test
    void anAssignedFigureIsToldAndAMissingOneIsNotInvented() {
        var rule = new Rule.MeetAssigned("thu-ngan-sach", from("100"));
        var assigned = new References(null, new Assignment(new BigDecimal("12500000000"), null));

        assertThat(VALUES.of(target(rule, assigned)))
                .containsExactly("Từ 100 % chỉ tiêu trên giao trở lên", "Trên giao: 12.500.000.000");
        assertThat(VALUES.of(target(rule, NOTHING)))
                .containsExactly("Từ 100 % chỉ tiêu trên giao trở lên", "Trên giao: chưa có");
        assertThat(VALUES.of(target(new Rule.AtLeast(from("13")), assigned)))
                .containsExactly("Từ 13 trở lên", "Trên giao: 12.500.000.000");
    }

    @Test
    void whatAChangeIsMeasuredFromIsTold() {
        var baseline = new References(new Baseline(new BigDecimal("80"), LocalDate.of(2024, 1, 1), null), null);

        assertThat(VALUES.of(target(change(ChangeUnit.PERCENT, from("30"), null), baseline)))
                .containsExactly("Giảm từ 30 % trở lên so với mốc 80 hộ ngày 01/01/2024");
    }

    @Test
    void whatIsExpectedInTheCourseOfTheYearFollowsTheRule() {
        var course = Stream.of("2024-M03", "2024-Q2", "2024-S1", "2024-Q4", "2024-S2", "2024-A1")
                .map(each -> new Expected(each, new BigDecimal("1500.5"))).toList();

        assertThat(VALUES.of(target(new Rule.AtLeast(from("1")), NOTHING, course))).containsExactly("Từ 1 trở lên",
                "Đến hết tháng 3: 1.500,5", "Đến hết quý II: 1.500,5", "Đến hết 6 tháng đầu năm: 1.500,5",
                "Đến hết quý IV: 1.500,5", "Đến hết năm: 1.500,5", "Đến hết năm: 1.500,5");
    }

    private static Bound from(String value) {
        return new Bound(new BigDecimal(value), true);
    }

    private static Bound beyond(String value) {
        return new Bound(new BigDecimal(value), false);
    }

    private static Rule change(ChangeUnit by, Bound atLeast, @Nullable Bound atMost) {
        return new Rule.ChangeFrom(Direction.DECREASE, by, atLeast, atMost);
    }

    private static Component component(String title) {
        return new Component(title, title, null, Map.of());
    }

    private static Target target(Rule rule, References references) {
        return target(rule, references, List.of());
    }

    private static Target target(Rule rule, References references, List<Expected> expected) {
        return new Target("T", new Wording("1", "Chỉ tiêu", null), new Measurement(Measure.NUMBER, null, "hộ", false, null,
                null, PartsAggregation.SUM, null, null, null, Schedule.of(Frequency.MONTHLY, Optional.of(Aggregation.SUM), Optional.empty(), expected)), rule,
                new Duty("kinh-te", List.of()), references, BigDecimal.ONE, null, null, null);
    }
}
