package vn.tiendo.plan.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.platform.caller.Caller;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorityTest {

    private static final List<String> WARD = List.of("city", "ward");

    /** Each row: the caller's unit and role, and what it may do to the ward: keep the unit, draft, put in force. */
    @ParameterizedTest
    @CsvSource({
        "ward,  planner,    true,  true,  false",
        "city,  planner,    true,  false, false",
        "other, planner,    false, false, false",
        "ward,  leader,     false, false, true",
        "city,  leader,     false, false, false",
        "other, leader,     false, false, false",
        "city,  operator,   true,  false, false",
        "other, operator,   true,  false, false",
        "ward,  officer,    false, false, false",
        "ward,  reviewer,   false, false, false",
        "ward,  supervisor, false, false, false",
        "city,  analyst,    false, false, false",
        "'',    planner,    false, false, false",
    })
    void whoMayDoWhatToTheWard(String unit, String role, boolean keep, boolean draft, boolean putInForce) {
        var caller = caller(unit, role);

        assertThat(Authority.allows(caller, Action.KEEP_UNIT, WARD)).isEqualTo(keep);
        assertThat(Authority.allows(caller, Action.DRAFT_PLAN, WARD)).isEqualTo(draft);
        assertThat(Authority.allows(caller, Action.PUT_PLAN_IN_FORCE, WARD)).isEqualTo(putInForce);
    }

    @ParameterizedTest
    @CsvSource({"planner, DRAFT_PLAN, true", "leader, DRAFT_PLAN, false", "operator, KEEP_UNIT, true",
        "analyst, KEEP_UNIT, false", "leader, PUT_PLAN_IN_FORCE, true"})
    void whoMayDoItSomewhere(String role, Action action, boolean may) {
        assertThat(Authority.allowsSomewhere(caller("ward", role), action)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({"'planner,leader'"})
    void severalRolesAddUp(String roles) {
        var caller = caller("ward", roles.split(","));

        assertThat(Arrays.stream(Action.values()).allMatch(each -> Authority.allows(caller, each, WARD))).isTrue();
    }

    private static Caller caller(String unit, String... roles) {
        return new Caller("id", "Tên", unit, null, Set.of(roles));
    }
}
