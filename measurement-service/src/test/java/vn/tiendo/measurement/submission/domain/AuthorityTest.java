package vn.tiendo.measurement.submission.domain;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.platform.caller.Caller;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorityTest {

    private static final Owner OWNER = new Owner("lai-thieu", List.of("thuan-an", "lai-thieu"), "dia-chinh");

    /** Columns: role, unit and department of the caller; then file and submit, read, decide (approve, send back, reopen). */
    @ParameterizedTest
    @CsvSource({
            "officer,    lai-thieu, dia-chinh, yes, yes, no",
            "officer,    lai-thieu, cong-an,   no,  no,  no",
            "officer,    lai-thieu, ,          no,  no,  no",
            "officer,    an-phu,    dia-chinh, no,  no,  no",
            "officer,    thuan-an,  dia-chinh, no,  no,  no",
            "reviewer,   lai-thieu, dia-chinh, no,  yes, yes",
            "reviewer,   lai-thieu, van-phong, no,  yes, yes",
            "reviewer,   thuan-an,  van-phong, no,  yes, no",
            "reviewer,   an-phu,    van-phong, no,  no,  no",
            "leader,     lai-thieu, ,          no,  yes, no",
            "leader,     thuan-an,  ,          no,  yes, no",
            "supervisor, lai-thieu, ,          no,  yes, no",
            "planner,    lai-thieu, ,          no,  yes, no",
            "planner,    an-phu,    ,          no,  no,  no",
            "analyst,    lai-thieu, dia-chinh, no,  no,  no",
            "analyst,    thuan-an,  ,          no,  no,  no",
            "operator,   lai-thieu, dia-chinh, no,  no,  no",
            "unknown,    lai-thieu, dia-chinh, no,  no,  no"})
    void whoMayDoWhat(String role, String unit, String department, String file, String read, String decide) {
        Caller caller = new Caller("x", "X", unit, department, Set.of(role));

        assertThat(allows(caller, Action.FILE)).isEqualTo(file);
        assertThat(allows(caller, Action.SUBMIT)).isEqualTo(file);
        assertThat(allows(caller, Action.READ)).isEqualTo(read);
        assertThat(allows(caller, Action.APPROVE)).isEqualTo(decide);
        assertThat(allows(caller, Action.SEND_BACK)).isEqualTo(decide);
        assertThat(allows(caller, Action.REOPEN)).isEqualTo(decide);
    }

    private static String allows(Caller caller, Action action) {
        return Authority.allows(caller, action, OWNER) ? "yes" : "no";
    }
}
