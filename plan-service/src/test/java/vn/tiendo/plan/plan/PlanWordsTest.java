package vn.tiendo.plan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.tiendo.plan.plan.domain.Difference;
import vn.tiendo.plan.plan.domain.Difference.Subject;
import vn.tiendo.plan.plan.domain.Gap;

import static org.assertj.core.api.Assertions.assertThat;

class PlanWordsTest {

    private static final PlanWords VIETNAMESE = PlanWords.of(Locale.of("vi"));
    private static final PlanWords ENGLISH = PlanWords.of(Locale.ENGLISH);

    @Test
    void numbersAreWrittenAsInTheLanguage() {
        var change = change("assigned.value", null, new BigDecimal("1500000000.5"), "đồng");

        assertThat(VIETNAMESE.of(change)).isEqualTo("A: chỉ tiêu trên giao (không có) → 1.500.000.000,5 đồng");
        assertThat(ENGLISH.of(change)).isEqualTo("A: assigned figure (none) → 1,500,000,000.5 đồng");
    }

    @Test
    void daysAreWrittenAsPeopleWriteThem() {
        assertThat(VIETNAMESE.of(change("baseline.asOf", null, LocalDate.of(2027, 1, 1), null)))
                .endsWith("(không có) → 01/01/2027");
    }

    @Test
    void constantsAndFlagsAreSaidInWords() {
        assertThat(VIETNAMESE.of(change("rule.kind", "AT_LEAST", "BETWEEN", null)))
                .isEqualTo("A: loại điều kiện tối thiểu → trong khoảng");
        assertThat(VIETNAMESE.of(change("rule.min.inclusive", true, false, null)))
                .isEqualTo("A: tính cả mức tối thiểu có → không");
        assertThat(VIETNAMESE.of(change("partsAggregation", "SUM", "MIN", null)))
                .isEqualTo("A: cách tổng hợp số của các nơi báo cáo cộng dồn → số nhỏ nhất");
        assertThat(VIETNAMESE.of(change("reporting", List.of("kp-1"), List.of("kp-1", "kp-2"), null)))
                .isEqualTo("A: bộ phận báo cáo [kp-1] → [kp-1, kp-2]");
    }

    @Test
    void aReportingCycleIsNamedByItsKindOfPeriod() {
        assertThat(VIETNAMESE.of(ofPlan("reportingCycle.MONTHLY.closingDay", new BigDecimal("14"), new BigDecimal("25"))))
                .isEqualTo("Kế hoạch: hằng tháng, ngày chốt số liệu (0: cuối tháng) 14 → 25");
        assertThat(ENGLISH.of(ofPlan("reportingCycle.QUARTERLY.dayKind", "WORKING", "CALENDAR")))
                .isEqualTo("Plan: quarterly, kind of days working days → calendar days");
    }

    @Test
    void aRuleAmongTargetsIsTheSameInEveryLanguage() {
        assertThat(VIETNAMESE.of(ofPlan("validationRule.V1", "A ≤ B", "A ≤ B + C")))
                .isEqualTo("Kế hoạch: quy tắc kiểm tra V1 “A ≤ B” → “A ≤ B + C”");
    }

    private static Difference ofPlan(String field, Object before, Object after) {
        return new Difference(new Subject(Subject.Kind.PLAN, ""), field, before, after, null);
    }

    @Test
    void wholeTargetsAreNamedByTheirTitles() {
        assertThat(VIETNAMESE.of(change(Difference.ADDED, null, "Thu gom rác", null)))
                .isEqualTo("A: thêm mới – Thu gom rác");
        assertThat(ENGLISH.of(change(Difference.REMOVED, "Thu gom rác", null, null)))
                .isEqualTo("A: removed – Thu gom rác");
    }

    @Test
    void otherLanguagesThanEnglishGetVietnamese() {
        assertThat(PlanWords.of(Locale.FRENCH).of(new Gap("A", Gap.Kind.BASELINE))).isEqualTo("Chưa có mốc so sánh.");
    }

    @ParameterizedTest
    @EnumSource
    void everyGapIsSaidInBothLanguages(Gap.Kind kind) {
        assertThat(VIETNAMESE.of(new Gap("A", kind))).isNotEqualTo(ENGLISH.of(new Gap("A", kind))).endsWith(".");
    }

    private static Difference change(String field, @Nullable Object before, @Nullable Object after,
            @Nullable String unit) {
        return new Difference(new Subject(Subject.Kind.TARGET, "A"), field, before, after, unit);
    }
}
