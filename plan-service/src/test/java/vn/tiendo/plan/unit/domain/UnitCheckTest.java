package vn.tiendo.plan.unit.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    @Test
    void aUnitIsMadeOfOthersAndDoesNotEndBeforeItBegins() {
        var day = LocalDate.of(2025, 7, 1);
        var backwards = new Validity(day, day.minusDays(1));
        var wrong = new Unit("new", "new", Unit.Kind.WARD, "city", backwards, List.of("ward", "new", "nowhere"),
                List.of(new Department("police", "police", Department.Kind.OFFICE, backwards)));

        assertThat(flaws(wrong)).extracting(Flaw::pointer, Flaw::code).containsExactly(
                Tuple.tuple("/validTo", FlawCode.OUT_OF_RANGE),
                Tuple.tuple("/predecessors/1", FlawCode.UNIT_CYCLE),
                Tuple.tuple("/predecessors/2", FlawCode.UNKNOWN_UNIT),
                Tuple.tuple("/departments/0/validTo", FlawCode.OUT_OF_RANGE));
    }

    private static List<Flaw> flaws(Unit unit) {
        return UnitCheck.flaws(unit, new FindUnit() {
            @Override
            public Optional<PlacedUnit> find(String id) {
                return Stream.of(CITY, WARD).filter(each -> each.unit().id().equals(id)).findFirst();
            }

            @Override
            public Optional<PlacedUnit> find(String id, LocalDate day) {
                return find(id);
            }
        });
    }

    private static Unit unit(String id, @Nullable String parent, String... departments) {
        return new Unit(id, id, Unit.Kind.WARD, parent, List.of(departments).stream()
                .map(each -> new Department(each, each, Department.Kind.OFFICE)).toList());
    }
}
