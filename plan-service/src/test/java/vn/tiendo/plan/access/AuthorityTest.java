package vn.tiendo.plan.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorityTest {

    private static final Resource WARD = new Resource.UnitAt(List.of("city", "ward"));
    private static final Resource NEW_PLAN = new Resource.NewPlan("ward");
    private static final Resource DRAFT = new Resource.Draft("ward");
    private static final Resource IN_FORCE = new Resource.PlanInForce("ward");

    /**
     * What callers of the ward, of another ward of its city, of the city above and of another city may do to the ward and
     * its plans: yes, the reason why not, or hidden.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            keep the unit       | operator   | yes    | UNIT   | yes    | UNIT
            keep the unit       | planner    | yes    | UNIT   | yes    | UNIT
            keep the unit       | leader     | ROLE   | ROLE   | ROLE   | ROLE
            keep the unit       | officer    | ROLE   | ROLE   | ROLE   | ROLE
            keep the unit       | reviewer   | ROLE   | ROLE   | ROLE   | ROLE
            keep the unit       | supervisor | ROLE   | ROLE   | ROLE   | ROLE
            keep the unit       | analyst    | ROLE   | ROLE   | ROLE   | ROLE
            read a draft        | planner    | yes    | hidden | hidden | hidden
            read a draft        | leader     | yes    | hidden | hidden | hidden
            read a draft        | reviewer   | yes    | hidden | hidden | hidden
            read a draft        | supervisor | yes    | hidden | hidden | hidden
            read a draft        | officer    | hidden | hidden | hidden | hidden
            read a draft        | analyst    | hidden | hidden | hidden | hidden
            read a draft        | operator   | hidden | hidden | hidden | hidden
            read a resolution   | planner    | yes    | yes    | yes    | yes
            read a resolution   | leader     | yes    | yes    | yes    | yes
            read a resolution   | officer    | ROLE   | ROLE   | ROLE   | ROLE
            read a resolution   | reviewer   | ROLE   | ROLE   | ROLE   | ROLE
            read a resolution   | supervisor | ROLE   | ROLE   | ROLE   | ROLE
            read a resolution   | analyst    | ROLE   | ROLE   | ROLE   | ROLE
            read a resolution   | operator   | ROLE   | ROLE   | ROLE   | ROLE
            read the officers   | planner    | yes    | UNIT   | yes    | UNIT
            read the officers   | operator   | yes    | UNIT   | yes    | UNIT
            read the officers   | reviewer   | yes    | ROLE   | ROLE   | ROLE
            read the officers   | leader     | yes    | ROLE   | ROLE   | ROLE
            read the officers   | officer    | ROLE   | ROLE   | ROLE   | ROLE
            read the officers   | supervisor | ROLE   | ROLE   | ROLE   | ROLE
            read the officers   | analyst    | ROLE   | ROLE   | ROLE   | ROLE
            keep the officers   | planner    | yes    | UNIT   | yes    | UNIT
            keep the officers   | operator   | yes    | UNIT   | yes    | UNIT
            keep the officers   | leader     | ROLE   | ROLE   | ROLE   | ROLE
            keep the officers   | officer    | ROLE   | ROLE   | ROLE   | ROLE
            draft a plan        | planner    | yes    | UNIT   | UNIT   | UNIT
            draft a plan        | leader     | ROLE   | ROLE   | ROLE   | ROLE
            draft a plan        | officer    | ROLE   | ROLE   | ROLE   | ROLE
            draft a plan        | operator   | ROLE   | ROLE   | ROLE   | ROLE
            amend a draft       | planner    | yes    | hidden | hidden | hidden
            amend a draft       | leader     | ROLE   | hidden | hidden | hidden
            amend a draft       | reviewer   | ROLE   | hidden | hidden | hidden
            amend a draft       | supervisor | ROLE   | hidden | hidden | hidden
            amend a draft       | officer    | hidden | hidden | hidden | hidden
            amend a draft       | operator   | hidden | hidden | hidden | hidden
            amend what is bound | planner    | yes    | UNIT   | UNIT   | UNIT
            amend what is bound | officer    | ROLE   | ROLE   | ROLE   | ROLE
            put in force        | leader     | yes    | hidden | hidden | hidden
            put in force        | planner    | ROLE   | hidden | hidden | hidden
            put in force        | reviewer   | ROLE   | hidden | hidden | hidden
            put in force        | officer    | hidden | hidden | hidden | hidden
            put in force        | operator   | hidden | hidden | hidden | hidden
            put in force again  | leader     | yes    | UNIT   | UNIT   | UNIT
            put in force again  | planner    | ROLE   | ROLE   | ROLE   | ROLE
            prepare amendment   | planner    | yes    | UNIT   | UNIT   | UNIT
            prepare amendment   | leader     | ROLE   | ROLE   | ROLE   | ROLE
            withdraw amendment  | planner    | yes    | UNIT   | UNIT   | UNIT
            withdraw amendment  | officer    | ROLE   | ROLE   | ROLE   | ROLE
            put amendment       | leader     | yes    | UNIT   | UNIT   | UNIT
            put amendment       | planner    | ROLE   | ROLE   | ROLE   | ROLE
            assign figures      | planner    | yes    | UNIT   | UNIT   | UNIT
            assign figures      | leader     | ROLE   | ROLE   | ROLE   | ROLE
            assign to the ward  | planner    | UNIT   | UNIT   | yes    | UNIT
            assign to the ward  | leader     | ROLE   | ROLE   | ROLE   | ROLE
            assign to the ward  | operator   | ROLE   | ROLE   | ROLE   | ROLE
            export assigned     | planner    | yes    | UNIT   | yes    | UNIT
            export assigned     | leader     | ROLE   | ROLE   | ROLE   | ROLE
            export assigned     | analyst    | ROLE   | ROLE   | ROLE   | ROLE
            close               | leader     | yes    | UNIT   | UNIT   | UNIT
            close               | planner    | ROLE   | ROLE   | ROLE   | ROLE
            close a draft       | leader     | yes    | hidden | hidden | hidden
            """)
    void whoMayDoWhatFromWhere(String what, String role, String ward, String otherWard, String city,
            String otherCity) {
        assertThat(answer(what, caller("ward", role))).isEqualTo(ward);
        assertThat(answer(what, caller("other-ward", role))).isEqualTo(otherWard);
        assertThat(answer(what, caller("city", role))).isEqualTo(city);
        assertThat(answer(what, caller("other-city", role))).isEqualTo(otherCity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "reviewer", "planner", "leader", "supervisor", "analyst", "operator"})
    void everyRoleReadsUnitsAndPlansInForceFromAnywhere(String role) {
        var far = caller("other-city", role);

        assertThat(Authority.decide(far, Action.READ, WARD)).isEqualTo(Decision.allowed());
        assertThat(Authority.decide(far, Action.READ, IN_FORCE)).isEqualTo(Decision.allowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "admin"})
    void whoHasNoneOfOurRolesDoesNothing(String role) {
        var stranger = caller("ward", role);

        for (var action : Action.values()) {
            for (var resource : List.of(WARD, NEW_PLAN, DRAFT, IN_FORCE)) {
                assertThat(answer(Authority.decide(stranger, action, resource))).isEqualTo("ROLE");
            }
        }
    }

    @Test
    void aNewRootIsOnesOwnUnit() {
        var operator = caller("city", "operator");

        assertThat(keep(operator, "city")).isEqualTo("yes");
        assertThat(keep(operator, "other-city")).isEqualTo("UNIT");
    }

    /** The units of a city are kept by the city, not by what happens to have its name as a part. */
    @Test
    void aUnitIsFoundInThePathByItsWholeId() {
        assertThat(keep(caller("cit", "operator"), "city", "ward")).isEqualTo("UNIT");
        assertThat(keep(caller("", "operator"), "city", "ward")).isEqualTo("UNIT");
    }

    @ParameterizedTest
    @CsvSource({"keep the unit, planner, units:write", "read the officers, leader, units:write", "keep the officers, planner, units:write", "draft a plan, planner, plans:write",
        "amend a draft, planner, plans:write", "put in force, leader, plans:write",
        "prepare amendment, planner, plans:write", "put amendment, leader, plans:write",
        "assign figures, planner, plans:write", "close, leader, plans:write"})
    void aSystemChangesOnlyWhatItsScopesGrant(String what, String role, String scope) {
        assertThat(decide(what, system(role))).isEqualTo(Decision.denied(Reason.SCOPE, scope));
        assertThat(decide(what, system(role, "reports:read"))).isEqualTo(Decision.denied(Reason.SCOPE, scope));
        assertThat(answer(what, system(role, scope))).isEqualTo("yes");
    }

    @Test
    void aSystemReadsByItsRole() {
        assertThat(answer("read a draft", system("planner"))).isEqualTo("yes");
        assertThat(answer("read a draft", system("analyst"))).isEqualTo("hidden");
        assertThat(answer("read a resolution", system("planner"))).isEqualTo("yes");
    }

    @Test
    void aScopeGivesNoRoleAndNoUnit() {
        assertThat(answer("draft a plan", system("officer", "plans:write"))).isEqualTo("ROLE");
        assertThat(answer(Authority.decide(system("planner", "plans:write"), Action.DRAFT_PLAN,
                new Resource.NewPlan("other-ward")))).isEqualTo("UNIT");
    }

    @Test
    void severalRolesAddUp() {
        var both = caller("ward", "planner", "leader");

        assertThat(answer("draft a plan", both)).isEqualTo("yes");
        assertThat(answer("put in force", both)).isEqualTo("yes");
    }

    @Test
    void aRefusalSaysWhatWouldDo() {
        assertThat(decide("put in force", caller("ward", "planner")))
                .isEqualTo(Decision.denied(Reason.ROLE, "leader"));
        assertThat(decide("draft a plan", caller("city", "planner"))).isEqualTo(Decision.denied(Reason.UNIT, "city"));
    }

    @ParameterizedTest
    @CsvSource({"planner, true", "leader, true", "reviewer, true", "supervisor, true", "officer, false",
        "analyst, false", "operator, false"})
    void listsHoldTheDraftsOfOnesOwnUnitForThoseWhoReadThem(String role, boolean drafts) {
        assertThat(Authority.draftsSeenBy(caller("ward", role)))
                .isEqualTo(drafts ? Optional.of("ward") : Optional.empty());
    }

    private static String keep(Caller caller, String... path) {
        return answer(Authority.decide(caller, Action.KEEP_UNIT, new Resource.UnitAt(List.of(path))));
    }

    private static String answer(String what, Caller caller) {
        return answer(decide(what, caller));
    }

    private static Decision decide(String what, Caller caller) {
        return switch (what) {
            case "keep the unit" -> Authority.decide(caller, Action.KEEP_UNIT, WARD);
            case "read a draft" -> Authority.decide(caller, Action.READ, DRAFT);
            case "read a resolution" ->
                Authority.decide(caller, Action.READ_RESOLUTION, new Resource.NewPlan(caller.unit()));
            case "draft a plan" -> Authority.decide(caller, Action.DRAFT_PLAN, NEW_PLAN);
            case "amend a draft" -> Authority.decide(caller, Action.AMEND_PLAN, DRAFT);
            case "amend what is bound" -> Authority.decide(caller, Action.AMEND_PLAN, IN_FORCE);
            case "put in force" -> Authority.decide(caller, Action.PUT_PLAN_IN_FORCE, DRAFT);
            case "put in force again" -> Authority.decide(caller, Action.PUT_PLAN_IN_FORCE, IN_FORCE);
            case "prepare amendment" -> Authority.decide(caller, Action.PREPARE_AMENDMENT, IN_FORCE);
            case "withdraw amendment" -> Authority.decide(caller, Action.WITHDRAW_AMENDMENT, IN_FORCE);
            case "put amendment" -> Authority.decide(caller, Action.PUT_AMENDMENT_IN_FORCE, IN_FORCE);
            case "assign figures" -> Authority.decide(caller, Action.ASSIGN_FIGURES, IN_FORCE);
            case "assign to the ward" -> Authority.decide(caller, Action.ASSIGN_TO_UNIT, WARD);
            case "export assigned" -> Authority.decide(caller, Action.EXPORT_ASSIGNMENTS, WARD);
            case "read the officers" -> Authority.decide(caller, Action.READ_OFFICERS, WARD);
            case "keep the officers" -> Authority.decide(caller, Action.KEEP_OFFICERS, WARD);
            case "close" -> Authority.decide(caller, Action.CLOSE_PLAN, IN_FORCE);
            case "close a draft" -> Authority.decide(caller, Action.CLOSE_PLAN, DRAFT);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String answer(Decision decision) {
        return switch (decision) {
            case Decision.Allowed() -> "yes";
            case Decision.Denied(Reason reason, var _) -> reason.name();
            case Decision.Hidden() -> "hidden";
        };
    }

    private static Caller caller(String unit, String... roles) {
        return new Caller("id", "Tên", unit, null, Set.of(roles));
    }

    private static Caller system(String role, String... scopes) {
        return new Caller("id", "Hệ thống", "ward", null, Set.of(role), Caller.Kind.SYSTEM, Set.of(scopes));
    }
}
