package vn.tiendo.reporting.below.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnitVersionsTest {

    private static final LocalDate MERGER = LocalDate.of(2024, 7, 1);

    private final UnitVersions versions = new UnitVersions(List.of(unit("province", 1, null), unit("old-city", 1, "province"),
            unit("new-city", 1, "province"), unit("ward", 1, "old-city"), unit("ward", 2, "new-city")));

    private static UnitVersion unit(String id, long version, @Nullable String parent) {
        return new UnitVersion(id, version, id, parent, MERGER, null);
    }

    @Test
    void aUnitThatMovedIsBelowBoth() {
        assertThat(versions.everBelow("old-city")).containsExactly("ward");
        assertThat(versions.everBelow("new-city")).containsExactly("ward");
        assertThat(versions.everAbove("ward")).containsExactlyInAnyOrder("old-city", "new-city", "province");
    }

    @Test
    void allLevelsAreReached() {
        assertThat(versions.everBelow("province")).containsExactlyInAnyOrder("old-city", "new-city", "ward");
    }

    @Test
    void nobodyIsBelowAUnitThatIsNotKnown() {
        assertThat(versions.everBelow("elsewhere")).isEmpty();
        assertThat(versions.everAbove("elsewhere")).isEmpty();
    }

    @Test
    void unitsThatStandBelowEachOtherAreNoEndlessWay() {
        UnitVersions circle = new UnitVersions(List.of(unit("a", 1, "b"), unit("b", 1, "a")));

        assertThat(circle.everBelow("a")).isEqualTo(Set.of("a", "b"));
    }
}
