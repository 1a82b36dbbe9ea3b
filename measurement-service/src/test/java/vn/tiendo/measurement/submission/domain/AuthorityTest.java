package vn.tiendo.measurement.submission.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorityTest {

    private static final Owner OWNER = new Owner("lai-thieu", List.of("thuan-an", "lai-thieu"), "dia-chinh");
    private static final Subject SUBMITTED = new Subject(OWNER, State.SUBMITTED);
    private static final Subject APPROVED = new Subject(OWNER, State.APPROVED);

    /**
     * Columns: role, unit and department of the caller; file; read and submit (or take a template for) what is SUBMITTED, decide on it (approve,
     * send back, reopen); read and decide on what is APPROVED.
     */
    @ParameterizedTest
    @CsvSource({
            "officer,    lai-thieu, dia-chinh, yes,              yes,    yes,           role-required, yes,    role-required",
            "officer,    lai-thieu, cong-an,   other-department, hidden, hidden,        hidden,        hidden, hidden",
            "officer,    lai-thieu, ,          other-department, hidden, hidden,        hidden,        hidden, hidden",
            "officer,    an-phu,    dia-chinh, other-unit,       hidden, hidden,        hidden,        hidden, hidden",
            "officer,    thuan-an,  dia-chinh, other-unit,       hidden, hidden,        hidden,        hidden, hidden",
            "reviewer,   lai-thieu, dia-chinh, role-required,    yes,    role-required, yes,           yes,    yes",
            "reviewer,   lai-thieu, ,          role-required,    yes,    role-required, yes,           yes,    yes",
            "reviewer,   thuan-an,  ,          role-required,    hidden, hidden,        hidden,        yes,    other-unit",
            "reviewer,   an-phu,    ,          role-required,    hidden, hidden,        hidden,        hidden, hidden",
            "leader,     lai-thieu, ,          role-required,    yes,    role-required, role-required, yes,    role-required",
            "leader,     thuan-an,  ,          role-required,    hidden, hidden,        hidden,        yes,    role-required",
            "supervisor, lai-thieu, ,          role-required,    yes,    role-required, role-required, yes,    role-required",
            "supervisor, thuan-an,  ,          role-required,    hidden, hidden,        hidden,        yes,    role-required",
            "planner,    lai-thieu, ,          role-required,    yes,    role-required, role-required, yes,    role-required",
            "planner,    thuan-an,  ,          role-required,    hidden, hidden,        hidden,        yes,    role-required",
            "planner,    an-phu,    ,          role-required,    hidden, hidden,        hidden,        hidden, hidden",
            "analyst,    lai-thieu, dia-chinh, role-required,    hidden, hidden,        hidden,        hidden, hidden",
            "analyst,    thuan-an,  ,          role-required,    hidden, hidden,        hidden,        yes,    role-required",
            "analyst,    di-an,     ,          role-required,    hidden, hidden,        hidden,        hidden, hidden",
            "operator,   lai-thieu, dia-chinh, role-required,    hidden, hidden,        hidden,        hidden, hidden",
            "operator,   thuan-an,  ,          role-required,    hidden, hidden,        hidden,        hidden, hidden"})
    void whoMayDoWhat(String role, String unit, @Nullable String department, String file, String read, String submit,
            String judge, String readApproved, String judgeApproved) {
        Caller caller = new Caller("x", "X", unit, department, Set.of(role));

        assertThat(decide(caller, Action.FILE, SUBMITTED)).isEqualTo(file);
        assertThat(decide(caller, Action.READ, SUBMITTED)).isEqualTo(read);
        assertThat(decide(caller, Action.SUBMIT, SUBMITTED)).isEqualTo(submit);
        assertThat(decide(caller, Action.WITHDRAW, SUBMITTED)).isEqualTo(submit);
        assertThat(decide(caller, Action.TEMPLATE, SUBMITTED)).isEqualTo(submit);
        assertThat(decide(caller, Action.ATTACH, SUBMITTED)).isEqualTo(submit);
        assertThat(decide(caller, Action.DETACH, SUBMITTED)).isEqualTo(submit);
        assertThat(decide(caller, Action.READ, APPROVED)).isEqualTo(readApproved);
        for (Action action : List.of(Action.APPROVE, Action.SEND_BACK, Action.REOPEN, Action.EXTEND)) {
            assertThat(decide(caller, action, SUBMITTED)).isEqualTo(judge);
            assertThat(decide(caller, action, APPROVED)).isEqualTo(judgeApproved);
        }
    }

    @Test
    void aCollectingSystemFilesForAllDepartmentsOfItsUnitAndOfThoseBelow() {
        for (String unit : List.of("lai-thieu", "thuan-an")) {
            Caller collector = collector(unit, null, Caller.Kind.SYSTEM, "submissions:write", "submissions:read", "submissions:collect");
            for (Action action : List.of(Action.FILE, Action.READ, Action.TRACE, Action.SUBMIT, Action.WITHDRAW)) {
                assertThat(decide(collector, action, SUBMITTED)).isEqualTo("yes");
            }
            assertThat(decide(collector, Action.APPROVE, SUBMITTED)).isEqualTo("role-required");
        }
    }

    @Test
    void whatMakesACollectingSystemIsAllOfIt() {
        String[] all = {"submissions:write", "submissions:read", "submissions:collect"};

        assertThat(decide(collector("an-phu", null, Caller.Kind.SYSTEM, all), Action.FILE, SUBMITTED)).isEqualTo("other-unit");
        assertThat(decide(collector("thuan-an", "van-phong", Caller.Kind.SYSTEM, all), Action.FILE, SUBMITTED)).isEqualTo("other-unit");
        assertThat(decide(collector("thuan-an", null, Caller.Kind.PERSON, all), Action.FILE, SUBMITTED)).isEqualTo("other-unit");
        assertThat(decide(collector("thuan-an", null, Caller.Kind.SYSTEM, "submissions:write"), Action.FILE, SUBMITTED))
                .isEqualTo("other-unit");
        assertThat(decide(collector("thuan-an", null, Caller.Kind.SYSTEM, "submissions:collect"), Action.FILE, SUBMITTED))
                .isEqualTo("scope-required");
    }

    private static Caller collector(String unit, @Nullable String department, Caller.Kind kind, String... scopes) {
        return new Caller("x", "X", unit, department, Set.of("officer"), kind, Set.of(scopes));
    }

    @Test
    void anOfficerActsForAnotherDepartmentByDelegation() {
        Caller officer = caller("officer", "cong-an");

        for (Action action : List.of(Action.FILE, Action.TEMPLATE, Action.READ, Action.SUBMIT, Action.WITHDRAW,
                Action.ATTACH, Action.DETACH, Action.COMMENT)) {
            assertThat(text(Authority.decide(officer, "dia-chinh"::equals, action, SUBMITTED))).isEqualTo("yes");
        }
        assertThat(text(Authority.decide(officer, "dia-chinh"::equals, Action.APPROVE, SUBMITTED)))
                .isEqualTo("role-required");
        assertThat(text(Authority.decide(caller("leader", "cong-an"), "dia-chinh"::equals, Action.FILE, SUBMITTED)))
                .isEqualTo("role-required");
        assertThat(text(Authority.decide(new Caller("x", "X", "an-phu", "cong-an", Set.of("officer")),
                "dia-chinh"::equals, Action.FILE, SUBMITTED))).isEqualTo("other-unit");
    }

    @ParameterizedTest
    @CsvSource({
            "officer,    lai-thieu, dia-chinh, yes",
            "officer,    lai-thieu, cong-an,   hidden",
            "officer,    an-phu,    dia-chinh, hidden",
            "reviewer,   lai-thieu, van-phong, yes",
            "reviewer,   an-phu,    ,          hidden",
            "reviewer,   thuan-an,  ,          hidden",
            "leader,     lai-thieu, ,          role-required",
            "supervisor, lai-thieu, ,          role-required",
            "planner,    lai-thieu, ,          role-required",
            "analyst,    thuan-an,  ,          hidden",
            "operator,   lai-thieu, dia-chinh, hidden"})
    void theDepartmentAndItsReviewerTalk(String role, String unit, @Nullable String department, String answer) {
        assertThat(decide(new Caller("x", "X", unit, department, Set.of(role)), Action.COMMENT, SUBMITTED)).isEqualTo(answer);
    }

    @Test
    void whoSeesWhatIsApprovedBelowDoesNotTalkAboutIt() {
        assertThat(decide(new Caller("x", "X", "thuan-an", null, Set.of("reviewer")), Action.COMMENT, APPROVED))
                .isEqualTo("other-unit");
        assertThat(decide(new Caller("x", "X", "thuan-an", null, Set.of("analyst")), Action.COMMENT, APPROVED))
                .isEqualTo("role-required");
        assertThat(decide(system("submissions:read"), Action.COMMENT, SUBMITTED)).isEqualTo("scope-required");
    }

    @ParameterizedTest
    @CsvSource({
            "officer,    lai-thieu, dia-chinh, yes,    yes",
            "officer,    lai-thieu, cong-an,   hidden, hidden",
            "reviewer,   lai-thieu, van-phong, yes,    yes",
            "leader,     lai-thieu, ,          yes,    yes",
            "supervisor, lai-thieu, ,          yes,    yes",
            "planner,    lai-thieu, ,          yes,    yes",
            "reviewer,   thuan-an,  ,          hidden, other-unit",
            "leader,     thuan-an,  ,          hidden, other-unit",
            "supervisor, thuan-an,  ,          hidden, other-unit",
            "planner,    thuan-an,  ,          hidden, other-unit",
            "analyst,    thuan-an,  ,          hidden, other-unit",
            "analyst,    lai-thieu, ,          hidden, hidden",
            "operator,   thuan-an,  ,          hidden, hidden"})
    void howFiguresCameToBeIsForTheUnitItself(String role, String unit, @Nullable String department, String submitted, String approved) {
        Caller caller = new Caller("x", "X", unit, department, Set.of(role));

        assertThat(decide(caller, Action.TRACE, SUBMITTED)).isEqualTo(submitted);
        assertThat(decide(caller, Action.TRACE, APPROVED)).isEqualTo(approved);
    }

    @Test
    void delegationsAreAskedForOnlyWhenTheyMatter() {
        List<String> asked = new ArrayList<>();

        Authority.decide(caller("officer", "dia-chinh"), asked::add, Action.FILE, SUBMITTED);
        Authority.decide(caller("reviewer", "cong-an"), asked::add, Action.APPROVE, SUBMITTED);
        Authority.decide(caller("leader", null), asked::add, Action.READ, SUBMITTED);
        assertThat(asked).isEmpty();

        Authority.decide(caller("officer", "cong-an"), asked::add, Action.FILE, SUBMITTED);
        assertThat(asked).containsExactly("dia-chinh");
    }

    @Test
    void aSystemNeedsTheScopeToo() {
        Caller writer = system("submissions:write");
        Caller reader = system("submissions:read");

        assertThat(decide(writer, Action.FILE, SUBMITTED)).isEqualTo("yes");
        assertThat(decide(writer, Action.READ, SUBMITTED)).isEqualTo("scope-required");
        assertThat(decide(writer, Action.TRACE, SUBMITTED)).isEqualTo("scope-required");
        assertThat(decide(writer, Action.APPROVE, SUBMITTED)).isEqualTo("yes");
        assertThat(decide(reader, Action.FILE, SUBMITTED)).isEqualTo("scope-required");
        assertThat(decide(reader, Action.SUBMIT, SUBMITTED)).isEqualTo("scope-required");
        assertThat(decide(reader, Action.TEMPLATE, SUBMITTED)).isEqualTo("scope-required");
        assertThat(decide(reader, Action.ATTACH, SUBMITTED)).isEqualTo("scope-required");
        assertThat(decide(reader, Action.READ, SUBMITTED)).isEqualTo("yes");
        assertThat(decide(reader, Action.APPROVE, SUBMITTED)).isEqualTo("scope-required");
    }

    @Test
    void aDenialTellsWhatWouldDo() {
        assertThat(Authority.decide(caller("officer", "cong-an"), any -> false, Action.FILE, SUBMITTED))
                .isEqualTo(Decision.denied(Reason.DEPARTMENT, "cong-an"));
        assertThat(Authority.decide(caller("leader", null), any -> false, Action.FILE, SUBMITTED))
                .isEqualTo(Decision.denied(Reason.ROLE, "officer"));
    }

    private static Caller caller(String role, @Nullable String department) {
        return new Caller("x", "X", "lai-thieu", department, Set.of(role));
    }

    private static Caller system(String scope) {
        return new Caller("he-thong", "Hệ thống", "lai-thieu", "dia-chinh", Set.of("officer", "reviewer"),
                Caller.Kind.SYSTEM, Set.of(scope));
    }

    private static String decide(Caller caller, Action action, Subject subject) {
        return text(Authority.decide(caller, any -> false, action, subject));
    }

    private static String text(Decision decision) {
        return switch (decision) {
            case Decision.Allowed() -> "yes";
            case Decision.Denied(var reason, var _) -> reason.code();
            case Decision.Hidden() -> "hidden";
        };
    }
}
