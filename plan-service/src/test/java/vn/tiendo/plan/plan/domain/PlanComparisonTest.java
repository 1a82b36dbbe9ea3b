package vn.tiendo.plan.plan.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.tiendo.plan.plan.domain.Difference.Subject;
import vn.tiendo.plan.plan.domain.Rule.ChangeFrom;
import vn.tiendo.plan.plan.domain.Rule.ChangeUnit;
import vn.tiendo.plan.plan.domain.Rule.Direction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.plan.domain.Plans.above;
import static vn.tiendo.plan.plan.domain.Plans.bound;
import static vn.tiendo.plan.plan.domain.Plans.plan;
import static vn.tiendo.plan.plan.domain.Plans.planOf;
import static vn.tiendo.plan.plan.domain.Plans.target;

class PlanComparisonTest {

    @Test
    void aBoundThatIsLoweredIsOneChange() {
        assertThat(between(rate("98"), rate("95"))).containsExactly("A rule.min 98 95");
    }

    @Test
    void howANumberIsWrittenIsNoChange() {
        assertThat(between(rate("98"), rate("98.00"))).isEmpty();
    }

    @Test
    void aBoundThatNoLongerCountsIsTold() {
        var strict = plan(target("A").rule(new Rule.AtLeast(above("98")), Measure.NUMBER).percentOfWhole().build());

        assertThat(between(rate("98"), strict)).containsExactly("A rule.min.inclusive true false");
    }

    @Test
    void whatARuleNoLongerHasIsToldToo() {
        var cut = plan(target("A").rule(new ChangeFrom(Direction.DECREASE, ChangeUnit.PERCENT, bound("98"), null),
                Measure.NUMBER).percentOfWhole().build());

        assertThat(between(rate("98"), cut)).containsExactly("A rule.kind AT_LEAST CHANGE_FROM",
                "A rule.direction null DECREASE", "A rule.by null PERCENT");
    }

    @Test
    void anotherReportingCycleIsToldByKindOfPeriod() {
        var decree = Plans.with(ReportingCycle.ofDecree(Frequency.MONTHLY));
        var own = Plans.with(new ReportingCycle(Frequency.MONTHLY, 0, 25, 1, ReportingCycle.DayKind.CALENDAR));

        assertThat(between(decree, own)).containsExactly(" reportingCycle.MONTHLY.closingDay 14 25",
                " reportingCycle.MONTHLY.dayKind WORKING CALENDAR");
        assertThat(between(plan(), decree)).containsExactly(" reportingCycle.MONTHLY.closingMonth null 0",
                " reportingCycle.MONTHLY.closingDay null 14", " reportingCycle.MONTHLY.sendingDays null 1",
                " reportingCycle.MONTHLY.dayKind null WORKING");
    }

    @Test
    void anotherRuleAmongTargetsIsToldByItsId() {
        var one = Plans.with(plan(), new ValidationRule("V1", "A", ValidationRule.Operator.NOT_ABOVE, List.of("B")));
        var other = Plans.with(plan(), new ValidationRule("V1", "A", ValidationRule.Operator.SUM_OF, List.of("B", "C")));

        assertThat(between(one, other)).containsExactly(" validationRule.V1 A ≤ B A = B + C");
        assertThat(between(one, plan())).containsExactly(" validationRule.V1 A ≤ B null");
    }

    @Test
    void targetsComeAndGoByTheirIds() {
        assertThat(between(plan(target("A").build()), plan(target("B").build())))
                .containsExactly("B added null Chỉ tiêu B", "A removed Chỉ tiêu A null");
    }

    @Test
    void aTargetInAnotherSectionHasMoved() {
        var before = planOf(new Section("KT", "1", "Kinh tế", List.of(target("A").build())),
                new Section("DT", "2", "Đô thị", List.of()));
        var after = planOf(new Section("KT", "1", "Kinh tế", List.of()),
                new Section("DT", "2", "Đô thị", List.of(target("A").build())));

        assertThat(between(before, after)).containsExactly("A section KT DT");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aVersionDoesNotDifferFromItself(int seed) {
        assertThat(PlanComparison.between(any(seed), any(seed))).isEmpty();
    }

    /** Whoever writes the changes into the fields of the one version has those of the other. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theChangesLeadFromOneVersionToTheOther(int seed) {
        var before = any(seed);
        var after = any(seed + 1000);

        var applied = contents(before);
        for (var each : PlanComparison.between(before, after)) {
            switch (each.field()) {
                case Difference.ADDED -> applied.put(each.subject(),
                        requireNonNull(contents(after).get(each.subject())));
                case Difference.REMOVED -> applied.remove(each.subject());
                case String field -> put(requireNonNull(applied.get(each.subject())), field, each.after());
            }
        }

        assertThat(applied).isEqualTo(contents(after));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWayBackHasAsManyChanges(int seed) {
        var one = any(seed);
        var other = any(seed + 1000);

        assertThat(PlanComparison.between(one, other)).hasSameSizeAs(PlanComparison.between(other, one));
    }

    private static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static void put(Map<String, Object> fields, String field, @Nullable Object value) {
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
    }

    private static Map<Subject, Map<String, Object>> contents(Plan plan) {
        Map<Subject, Map<String, Object>> contents = new HashMap<>();
        PlanFields.of(plan).forEach((subject, fields) -> {
            Map<String, Object> values = new HashMap<>();
            fields.values().forEach((field, value) -> values.put(field, value.content()));
            contents.put(subject, values);
        });
        return contents;
    }

    private static Plan any(int seed) {
        var random = new Random(seed);
        return planOf(section("KT", random, "A", "B", "C"), section("DT", random, "D", "E"));
    }

    private static Section section(String id, Random random, String... targets) {
        return new Section(id, String.valueOf(random.nextInt(3)), id, List.of(targets).stream()
                .filter(_ -> random.nextInt(4) > 0).map(each -> any(each, random)).toList());
    }

    private static Target any(String id, Random random) {
        var target = target(id).weight(String.valueOf(1 + random.nextInt(3))).rule(rule(random), Measure.NUMBER);
        if (random.nextBoolean()) {
            target.note("Ghi chú " + random.nextInt(3)).percentOfWhole();
        }
        return random.nextBoolean() ? target.baseline("30").build() : target.interpretation("Cách hiểu").build();
    }

    private static Rule rule(Random random) {
        var bound = bound(String.valueOf(random.nextInt(3)));
        return switch (random.nextInt(6)) {
            case 0 -> new Rule.AtLeast(bound);
            case 1 -> new Rule.AtMost(bound);
            case 2 -> new Rule.Between(bound, above("9"));
            case 3 -> new Rule.MeetAssigned("revenue", bound);
            case 4 -> new Rule.AllOf(List.of("X", "Y"));
            default -> new Rule.RatedAtLeast(List.of("Kém", "Tốt"), "Tốt");
        };
    }

    private static Plan rate(String minimum) {
        return plan(target("A").rule(new Rule.AtLeast(bound(minimum)), Measure.NUMBER).percentOfWhole().build());
    }

    private static List<String> between(Plan before, Plan after) {
        return PlanComparison.between(before, after).stream()
                .map(each -> each.subject().id() + " " + each.field() + " " + each.before() + " " + each.after()).toList();
    }
}
