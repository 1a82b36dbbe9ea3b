package vn.tiendo.plan.assignment.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.assignment.domain.UnitAssignments.Entry;

import static org.assertj.core.api.Assertions.assertThat;

class UnitAssignmentsTest {

    private static final Instant JANUARY = Instant.parse("2024-01-05T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2024-03-05T00:00:00Z");

    @Test
    void theSameFigureAgainChangesNothing() {
        var first = UnitAssignments.none("ward", 2024).with(List.of(figure("fires", "5")), "city", "planner", JANUARY);

        var again = first.with(List.of(figure("fires", "5.00")), "city", "planner", MARCH);

        assertThat(again).isSameAs(first);
        assertThat(first.version()).isOne();
        assertThat(first.has(figure("fires", "5.0"))).isTrue();
        assertThat(first.has(figure("garbage", "5"))).isFalse();
    }

    @Test
    void anotherFigureCountsFromThenOnAndTheFormerOneStays() {
        var all = UnitAssignments.none("ward", 2024)
                .with(List.of(figure("fires", "5"), figure("garbage", "98")), "city", "planner", JANUARY)
                .with(List.of(figure("fires", "4")), "province", "other", MARCH);

        assertThat(all.version()).isEqualTo(2);
        assertThat(all.figures()).containsExactly(figure("fires", "4"), figure("garbage", "98"));
        assertThat(all.byIndicator().get("fires")).containsExactly(
                new Entry(new BigDecimal("5"), null, "city", "planner", JANUARY),
                new Entry(new BigDecimal("4"), null, "province", "other", MARCH));
    }

    private static AssignedFigure figure(String indicator, String value) {
        return new AssignedFigure("ward", 2024, indicator, new BigDecimal(value), null);
    }
}
