package vn.tiendo.measurement.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.measurement.plan.domain.MovedDates;
import vn.tiendo.measurement.plan.domain.Outline;
import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;

class CachedPlansTest {

    private final StoredPlans stored = new StoredPlans();
    private Instant now = Instant.EPOCH;
    private final CachedPlans plans = new CachedPlans(stored, new PlanProperties(2, Duration.ofSeconds(5)), () -> now);

    @Test
    void aPlanIsReadOnceWhileItIsFresh() {
        plans.keep(plan("a", 1));

        assertThat(plans.find("a")).isEqualTo(plans.find("a")).map(Plan::sequence).contains(1L);

        assertThat(stored.reads).containsExactly("a");
    }

    @Test
    void aNewerPlanIsUsedAtOnceWhereItArrives() {
        plans.keep(plan("a", 1));
        assertThat(plans.find("a")).isPresent();

        plans.keep(plan("a", 2));

        assertThat(plans.find("a")).map(Plan::sequence).contains(2L);
    }

    @Test
    void aNewerPlanThatAnotherReplicaReceivedIsSeenAfterAShortTime() {
        plans.keep(plan("a", 1));
        assertThat(plans.find("a")).isPresent();
        stored.keep(plan("a", 2));

        assertThat(plans.find("a")).map(Plan::sequence).contains(1L);
        now = now.plusSeconds(5);

        assertThat(plans.find("a")).map(Plan::sequence).contains(2L);
    }

    @Test
    void thatThereIsNoneIsKnownUntilItArrives() {
        assertThat(plans.find("a")).isEmpty();
        assertThat(plans.find("a")).isEmpty();
        assertThat(stored.reads).containsExactly("a");

        plans.keep(plan("a", 1));

        assertThat(plans.find("a")).isPresent();
    }

    @Test
    void aPlanThatAnotherReplicaReceivedFirstIsSeenAfterAShortTime() {
        assertThat(plans.find("a")).isEmpty();
        stored.keep(plan("a", 1));
        now = now.plusSeconds(5);

        assertThat(plans.find("a")).isPresent();
    }

    @Test
    void whatArrivesWhileAnOlderOneIsReadIsNotHiddenByIt() {
        stored.whileReading = () -> plans.keep(plan("a", 1));
        assertThat(plans.find("a")).isEmpty();
        stored.whileReading = () -> { };

        assertThat(plans.find("a")).isPresent();
    }

    @Test
    void theOneUsedLongestAgoMakesRoom() {
        List.of("a", "b", "c").forEach(id -> plans.keep(plan(id, 1)));

        List.of("a", "b", "a", "c", "a", "b").forEach(id -> assertThat(plans.find(id)).isPresent());

        assertThat(stored.reads).containsExactly("a", "b", "c", "b");
    }

    @Test
    void movedDatesAreUsedAtOnceWhereTheyArrive() {
        plans.keep(plan("a", 1));
        assertThat(plans.find("a").orElseThrow().dates()).isEmpty();

        plans.keep(new MovedDates("a", 1, 1, Map.of("2024-M01", new PeriodDates(
                LocalDate.of(2023, 12, 15), LocalDate.of(2024, 1, 14), LocalDate.of(2024, 1, 16)))));

        assertThat(plans.find("a").orElseThrow().dates()).containsOnlyKeys("2024-M01");
    }

    private static Plan plan(String id, long sequence) {
        return new Plan(id, "u", List.of("u"), 2024, sequence, Set.of(), Map.of(),
                LocalDate.of(2024, 1, 1), false, List.of(), Map.of(), Outline.NONE);
    }

    private static final class StoredPlans implements Plans {

        private final Map<String, Plan> plans = new HashMap<>();
        private final List<String> reads = new ArrayList<>();
        private Runnable whileReading = () -> { };

        @Override
        public List<Plan> versions(String id) {
            reads.add(id);
            @Nullable Plan found = plans.get(id);
            whileReading.run();
            return found == null ? List.of() : List.of(found);
        }

        @Override
        public List<String> idsOf(String unit) {
            return List.copyOf(plans.keySet());
        }

        @Override
        public Map<String, List<String>> open(int firstYear, int lastYear) {
            return Map.of();
        }

        @Override
        public List<String> idsBelow(String unit) {
            return List.copyOf(plans.keySet());
        }

        @Override
        public void keep(Plan plan) {
            plans.put(plan.id(), plan);
        }

        @Override
        public void keep(MovedDates dates) {
            plans.computeIfPresent(dates.plan(), (_, plan) -> dates.in(plan));
        }
    }
}
