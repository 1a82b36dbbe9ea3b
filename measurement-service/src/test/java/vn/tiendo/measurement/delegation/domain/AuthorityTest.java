package vn.tiendo.measurement.delegation.domain;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorityTest {

    private static final Subject SUBJECT = new Subject("lai-thieu", "an", "cong-an");

    /** Columns: id, role, unit and department of the caller; then read, revoke, and grant the same in their own unit. */
    @ParameterizedTest
    @CsvSource({
            "x,  reviewer,   lai-thieu, ,          yes,    yes,            yes",
            "x,  reviewer,   lai-thieu, van-phong, yes,    yes,            yes",
            "an, reviewer,   lai-thieu, dia-chinh, yes,    own-delegation, own-delegation",
            "x,  reviewer,   thuan-an,  ,          hidden, hidden,         yes",
            "x,  reviewer,   an-phu,    ,          hidden, hidden,         yes",
            "x,  leader,     lai-thieu, ,          yes,    role-required,  role-required",
            "x,  supervisor, lai-thieu, ,          yes,    role-required,  role-required",
            "x,  leader,     thuan-an,  ,          hidden, hidden,         role-required",
            "x,  leader,     an-phu,    ,          hidden, hidden,         role-required",
            "an, officer,    lai-thieu, dia-chinh, yes,    role-required,  role-required",
            "x,  officer,    lai-thieu, cong-an,   yes,    role-required,  role-required",
            "x,  officer,    lai-thieu, dia-chinh, hidden, hidden,         role-required",
            "x,  officer,    lai-thieu, ,          hidden, hidden,         role-required",
            "an, officer,    an-phu,    cong-an,   hidden, hidden,         role-required",
            "an, analyst,    lai-thieu, cong-an,   hidden, hidden,         role-required",
            "x,  planner,    lai-thieu, ,          hidden, hidden,         role-required",
            "x,  operator,   lai-thieu, ,          hidden, hidden,         role-required"})
    void whoMayDoWhat(String id, String role, String unit, @Nullable String department, String read, String revoke,
            String grant) {
        Caller caller = new Caller(id, "X", unit, department, Set.of(role));

        assertThat(text(Authority.decide(caller, Action.READ, SUBJECT))).isEqualTo(read);
        assertThat(text(Authority.decide(caller, Action.REVOKE, SUBJECT))).isEqualTo(revoke);
        assertThat(text(Authority.decide(caller, Action.GRANT, new Subject(unit, "an", "cong-an")))).isEqualTo(grant);
    }

    @Test
    void aSystemNeedsTheScopeToo() {
        Caller reader = system("submissions:read");
        Caller writer = system("delegations:write");

        assertThat(text(Authority.decide(reader, Action.READ, SUBJECT))).isEqualTo("yes");
        assertThat(text(Authority.decide(reader, Action.GRANT, SUBJECT))).isEqualTo("scope-required");
        assertThat(text(Authority.decide(reader, Action.REVOKE, SUBJECT))).isEqualTo("scope-required");
        assertThat(text(Authority.decide(writer, Action.READ, SUBJECT))).isEqualTo("scope-required");
        assertThat(text(Authority.decide(writer, Action.GRANT, SUBJECT))).isEqualTo("yes");
        assertThat(text(Authority.decide(writer, Action.REVOKE, SUBJECT))).isEqualTo("yes");
    }

    private static Caller system(String scope) {
        return new Caller("he-thong", "Hệ thống", "lai-thieu", null, Set.of("reviewer"), Caller.Kind.SYSTEM, Set.of(scope));
    }

    private static String text(Decision decision) {
        return switch (decision) {
            case Decision.Allowed() -> "yes";
            case Decision.Denied(var reason, var _) -> reason.code();
            case Decision.Hidden() -> "hidden";
        };
    }
}
