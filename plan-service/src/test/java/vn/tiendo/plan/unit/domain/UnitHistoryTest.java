package vn.tiendo.plan.unit.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnitHistoryTest {

    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

    @Test
    void theHighestVersionThatHasBegunCounts() {
        var before = version(1, "Lái Thiêu", null, null);
        var after = version(2, "Lái Thiêu mới", JULY, null);
        var corrected = version(3, "Lái Thiêu lớn", JULY, null);

        assertThat(name(JUNE, before, after, corrected)).isEqualTo("Lái Thiêu");
        assertThat(name(JULY, before, after)).isEqualTo("Lái Thiêu mới");
        assertThat(name(JULY, corrected, before, after)).isEqualTo("Lái Thiêu lớn");
    }

    @Test
    void aUnitIsNotThereBeforeItsFirstDayNorAfterItsLast() {
        var made = version(1, "mới", JULY, null);
        var ended = version(2, "cũ", null, JUNE);

        assertThat(name(JUNE, made)).isEqualTo("none");
        assertThat(name(JULY, ended)).isEqualTo("none");
        assertThat(name(JUNE, ended)).isEqualTo("cũ");
    }

    @Test
    void aDayOrAYearIsCoveredFromTheFirstDayToTheLast() {
        var half = new Validity(LocalDate.of(2025, 1, 1), JUNE);

        assertThat(List.of(half.covers(JUNE), half.covers(JULY), half.touches(2024), half.touches(2025),
                half.touches(2026), half.isSound())).containsExactly(true, false, false, true, false, true);
        assertThat(new Validity(JULY, JUNE).isSound()).isFalse();
        assertThat(Validity.ALWAYS.covers(JUNE) && Validity.ALWAYS.touches(1) && Validity.ALWAYS.isSound()).isTrue();
    }

    private static String name(LocalDate day, PlacedUnit... versions) {
        return UnitHistory.on(day, List.of(versions)).map(each -> each.unit().name()).orElse("none");
    }

    private static PlacedUnit version(long version, String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new PlacedUnit(new Unit("ward", name, Unit.Kind.WARD, null, new Validity(from, to), List.of(), List.of()),
                version, List.of("ward"));
    }
}
