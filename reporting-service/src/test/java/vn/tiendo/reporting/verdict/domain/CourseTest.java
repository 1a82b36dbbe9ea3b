package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target.Expected;

import static org.assertj.core.api.Assertions.assertThat;

class CourseTest {

    private static final BigDecimal REQUIRED = new BigDecimal("1000");

    @Test
    void aSumGoesFromZeroThroughItsScheduleToWhatIsRequired() {
        var target = given().sum().expected(point(3, "100"), point(6, "400")).target();

        assertThat(IntStream.rangeClosed(0, 12).mapToObj(month -> Course.at(month, target, REQUIRED)))
                .extracting(each -> Objects.requireNonNull(each).intValue())
                .containsExactly(0, 33, 66, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000);
    }

    @Test
    void nothingIsExpectedOfALevelBeforeItsFirstPeriod() {
        var target = given().expected(point(6, "40"), point(12, "98")).target();

        assertThat(Course.at(5, target, REQUIRED)).isNull();
        assertThat(Course.at(6, target, REQUIRED)).isEqualByComparingTo("40");
        assertThat(Course.at(9, target, REQUIRED)).isEqualByComparingTo("69");
        assertThat(Course.at(12, target, REQUIRED)).as("the schedule's own end").isEqualByComparingTo("98");
    }

    @Test
    void withoutAScheduleThePaceCounts() {
        assertThat(Course.at(6, given().sum().target(), REQUIRED)).isEqualByComparingTo("500");
        assertThat(Course.at(6, given().target(), REQUIRED)).isNull();
    }

    /** Whatever the schedule: it goes through its points, and where they grow it never falls. */
    @Test
    void aGrowingScheduleNeverFallsAndHoldsItsPoints() {
        var random = new Random(20_241_128);
        for (int round = 0; round < 500; round++) {
            var points = growing(random);
            var target = given().sum().expected(points.toArray(Expected[]::new)).target();
            var before = BigDecimal.ZERO;
            for (int month = 1; month <= 12; month++) {
                var now = Objects.requireNonNull(Course.at(month, target, REQUIRED));
                assertThat(now).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(REQUIRED);
                before = now;
            }
            assertThat(points).allSatisfy(each ->
                    assertThat(Course.at(each.month(), target, REQUIRED)).isEqualByComparingTo(each.value()));
        }
    }

    private static List<Expected> growing(Random random) {
        var points = new ArrayList<Expected>();
        int value = 0;
        for (int month = 1 + random.nextInt(4); month <= 12; month += 1 + random.nextInt(5)) {
            value += random.nextInt(1001 - value);
            points.add(point(month, Integer.toString(value)));
        }
        return points;
    }

    private static Given given() {
        return Given.rule(new Rule.AtLeast(Given.from("1000")));
    }

    private static Expected point(int month, String value) {
        return new Expected(month, new BigDecimal(value));
    }
}
