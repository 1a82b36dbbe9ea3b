package vn.tiendo.reporting.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.unit.domain.ReadUnits;

import static org.assertj.core.api.Assertions.assertThat;

class UnitPathsTest {

    private final Map<String, List<String>> tree = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2024-06-14T05:00:00Z");
    private final UnitPaths paths = new UnitPaths(new Tree(), Duration.ofMinutes(1), () -> now);

    private final class Tree implements ReadUnits {

        @Override
        public List<String> path(String unit) {
            asked.add(unit);
            return tree.getOrDefault(unit, List.of(unit));
        }

        @Override
        public Set<String> below(String unit) {
            return Set.of(unit);
        }
    }

    @Test
    void aPlaceInTheTreeIsLookedUpOnceAMinute() {
        tree.put("lai-thieu", List.of("thuan-an", "lai-thieu"));

        assertThat(paths.of("lai-thieu")).containsExactly("thuan-an", "lai-thieu");
        tree.put("lai-thieu", List.of("ho-chi-minh", "lai-thieu"));
        assertThat(paths.of("lai-thieu")).containsExactly("thuan-an", "lai-thieu");
        now = now.plusSeconds(60);

        assertThat(paths.of("lai-thieu")).containsExactly("ho-chi-minh", "lai-thieu");
        assertThat(asked).hasSize(2);
    }

    @Test
    void aUnitThatIsNotKnownYetIsAskedForAgain() {
        assertThat(paths.of("lai-thieu")).containsExactly("lai-thieu");
        tree.put("lai-thieu", List.of("thuan-an", "lai-thieu"));

        assertThat(paths.of("lai-thieu")).containsExactly("thuan-an", "lai-thieu");
    }
}
