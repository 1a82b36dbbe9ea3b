package vn.tiendo.plan.unit.domain;

import java.util.List;
import java.util.Optional;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;

import static org.assertj.core.api.Assertions.assertThat;

class UnitCheckTest {

    private static final PlacedUnit CITY = new PlacedUnit(unit("city", null), 1, List.of("city"));
    private static final PlacedUnit WARD = new PlacedUnit(unit("ward", "city"), 1, List.of("city", "ward"));

    @Test
    void aUnitBelowAKnownOneHasAPlace() {
        assertThat(flaws(unit("ward", "city"))).isEmpty();
        assertThat(flaws(unit("root", null))).isEmpty();
    }

    @Test
    void theUnitAboveMustExist() {
        assertThat(flaws(unit("ward", "nowhere")))
                .containsExactly(new Flaw("/parent", FlawCode.UNKNOWN_UNIT, "nowhere", null));
    }

    @Test
    void noUnitIsAboveItself() {
        assertThat(flaws(unit("city", "ward")))
                .containsExactly(new Flaw("/parent", FlawCode.UNIT_CYCLE, "ward", null));
        assertThat(flaws(unit("new", "new")))
                .containsExactly(new Flaw("/parent", FlawCode.UNIT_CYCLE, "new", null));
    }

    @Test
    void departmentsHaveIdsOfTheirOwn() {
        assertThat(flaws(unit("ward", "city", "police", "Công an", "police")))
                .extracting(Flaw::pointer, Flaw::code).containsExactly(
                        Tuple.tuple("/departments/1/id", FlawCode.UNKNOWN_VALUE),
                        Tuple.tuple("/departments/2/id", FlawCode.DUPLICATE_DEPARTMENT));
    }

    private static List<Flaw> flaws(Unit unit) {
        return UnitCheck.flaws(unit, id -> List.of(CITY, WARD).stream()
                .filter(each -> each.unit().id().equals(id)).findFirst().or(Optional::empty));
    }

    private static Unit unit(String id, @Nullable String parent, String... departments) {
        return new Unit(id, id, Unit.Kind.WARD, parent, List.of(departments).stream()
                .map(each -> new Department(each, each, Department.Kind.OFFICE)).toList());
    }
}
