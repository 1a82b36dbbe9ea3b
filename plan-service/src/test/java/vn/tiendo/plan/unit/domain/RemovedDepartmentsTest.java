package vn.tiendo.plan.unit.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;

import static org.assertj.core.api.Assertions.assertThat;

class RemovedDepartmentsTest {

    private static final Map<String, List<String>> NAMED = Map.of(
            "police", List.of("ward-2024/AN-1", "ward-2025/AN-1"), "land", List.of("ward-2024/KT-2"));
    private static final FindDepartmentUse PLANS = (unit, departments) -> departments.stream().sorted()
            .filter(NAMED::containsKey).map(each -> new DepartmentUse(each, NAMED.getOrDefault(each, List.of()))).toList();

    @Test
    void aDepartmentThatAPlanInForceNamesStaysAndEveryPlaceIsTold() {
        var flaws = RemovedDepartments.flaws(unit("police", "land", "culture"), unit("culture"), PLANS);

        assertThat(flaws).containsExactly(
                new Flaw("/departments", FlawCode.DEPARTMENT_IN_USE, "land", List.of("ward-2024/KT-2")),
                new Flaw("/departments", FlawCode.DEPARTMENT_IN_USE, "police",
                        List.of("ward-2024/AN-1", "ward-2025/AN-1")));
    }

    @Test
    void aDepartmentThatNoneNamesMayGo() {
        assertThat(RemovedDepartments.flaws(unit("police", "culture"), unit("police"), PLANS)).isEmpty();
    }

    @Test
    void withNoneRemovedNoPlanIsLookedAt() {
        FindDepartmentUse never = (unit, departments) -> {
            throw new AssertionError("looked for " + departments);
        };

        assertThat(RemovedDepartments.flaws(unit("police"), unit("land", "police"), never)).isEmpty();
    }

    private static Unit unit(String... departments) {
        return new Unit("ward", "Phường", Unit.Kind.WARD, null, Arrays.stream(departments)
                .map(id -> new Department(id, id, Department.Kind.OFFICE)).toList());
    }
}
