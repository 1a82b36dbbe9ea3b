package vn.tiendo.plan.resolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.resolution.domain.ReadRule;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeUnit;
import vn.tiendo.plan.resolution.domain.ReadRule.Direction;

import static org.assertj.core.api.Assertions.assertThat;

/** The names of the numbers are those that clerks' scripts know. */
class ReadRuleFormTest {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.TWO;

    @Test
    void eachKindSaysItsNumbersUnderTheirNames() {
        assertThat(ReadRuleForm.write(new ReadRule.AtLeast(ONE, true)))
                .isEqualTo(Map.of("kind", "AtLeast", "min", ONE, "exclusive", true));
        assertThat(ReadRuleForm.write(new ReadRule.AtMost(ONE, false)))
                .isEqualTo(Map.of("kind", "AtMost", "max", ONE, "exclusive", false));
        assertThat(ReadRuleForm.write(new ReadRule.Between(ONE, TWO)))
                .isEqualTo(Map.of("kind", "Between", "min", ONE, "max", TWO));
        assertThat(ReadRuleForm.write(new ReadRule.Exactly(TWO))).isEqualTo(Map.of("kind", "Exactly", "value", TWO));
        assertThat(ReadRuleForm.write(new ReadRule.NoneOccur())).isEqualTo(Map.of("kind", "NoneOccur"));
        assertThat(ReadRuleForm.write(new ReadRule.MeetAssigned(TWO)))
                .isEqualTo(Map.of("kind", "MeetAssigned", "percent", TWO));
        assertThat(ReadRuleForm.write(new ReadRule.DoneBy(LocalDate.of(2024, 6, 30))))
                .isEqualTo(Map.of("kind", "DoneBy", "date", "2024-06-30"));
        assertThat(ReadRuleForm.write(new ReadRule.DoneBy(null))).isEqualTo(Map.of("kind", "DoneBy"));
        assertThat(ReadRuleForm.write(new ReadRule.BetterThanLastYear(Direction.DECREASE, List.of("số vụ"))))
                .isEqualTo(Map.of("kind", "BetterThanLastYear", "direction", "DECREASE", "components", List.of("số vụ")));
        assertThat(ReadRuleForm.write(new ReadRule.AllOf(5))).isEqualTo(Map.of("kind", "AllOf", "count", 5));
    }

    @Test
    void theLeastChangeIsNamedByWhatItIsCountedIn() {
        assertThat(ReadRuleForm.write(new ReadRule.ChangeFrom(Direction.INCREASE, ChangeUnit.PERCENT, ONE, TWO, false)))
                .isEqualTo(Map.of("kind", "ChangeFrom", "direction", "INCREASE", "by", "PERCENT", "percent", ONE, "max", TWO,
                        "exclusive", false));
        assertThat(ReadRuleForm.write(new ReadRule.ChangeFrom(Direction.DECREASE, ChangeUnit.POINTS, ONE, null, false)))
                .isEqualTo(Map.of("kind", "ChangeFrom", "direction", "DECREASE", "by", "POINTS", "value", ONE, "exclusive",
                        false));
    }

    @Test
    void aLargeNumberIsWrittenOut() {
        assertThat(ReadRuleForm.write(new ReadRule.Exactly(new BigDecimal("1.5E+9"))).get("value")).hasToString("1500000000");
    }
}
