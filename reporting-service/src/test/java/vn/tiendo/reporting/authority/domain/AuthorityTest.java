package vn.tiendo.reporting.authority.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** Each line: an action, a role, and what it gets in the unit itself, from the unit above, from another ward or city. */
class AuthorityTest {

    private static final List<String> LAI_THIEU = List.of("thuan-an", "lai-thieu");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            action,           role,       own,     above,  otherWard, otherCity
            READ_PROVISIONAL, officer,    allowed, UNIT,   UNIT,      UNIT
            READ_PROVISIONAL, reviewer,   allowed, UNIT,   UNIT,      UNIT
            READ_PROVISIONAL, planner,    allowed, UNIT,   UNIT,      UNIT
            READ_PROVISIONAL, leader,     allowed, UNIT,   UNIT,      UNIT
            READ_PROVISIONAL, supervisor, allowed, UNIT,   UNIT,      UNIT
            READ_PROVISIONAL, analyst,    ROLE,    ROLE,   ROLE,      ROLE
            READ_PROVISIONAL, operator,   ROLE,    ROLE,   ROLE,      ROLE
            REBUILD,          operator,   allowed, UNIT,   UNIT,      UNIT
            REBUILD,          leader,     ROLE,    ROLE,   ROLE,      ROLE
            MAKE_REPORT,      officer,    ROLE,    ROLE,   ROLE,      ROLE
            MAKE_REPORT,      reviewer,   allowed, UNIT,   UNIT,      UNIT
            MAKE_REPORT,      planner,    ROLE,    ROLE,   ROLE,      ROLE
            MAKE_REPORT,      leader,     allowed, UNIT,   UNIT,      UNIT
            MAKE_REPORT,      supervisor, ROLE,    ROLE,   ROLE,      ROLE
            MAKE_REPORT,      analyst,    ROLE,    ROLE,   ROLE,      ROLE
            MAKE_REPORT,      operator,   ROLE,    ROLE,   ROLE,      ROLE
            WRITE_REPORT,     officer,    ROLE,    ROLE,   ROLE,      ROLE
            WRITE_REPORT,     reviewer,   allowed, UNIT,   UNIT,      UNIT
            WRITE_REPORT,     planner,    ROLE,    ROLE,   ROLE,      ROLE
            WRITE_REPORT,     leader,     allowed, UNIT,   UNIT,      UNIT
            WRITE_REPORT,     supervisor, ROLE,    ROLE,   ROLE,      ROLE
            REVIEW_REPORT,    officer,    ROLE,    ROLE,   ROLE,      ROLE
            REVIEW_REPORT,    reviewer,   allowed, UNIT,   UNIT,      UNIT
            REVIEW_REPORT,    planner,    ROLE,    ROLE,   ROLE,      ROLE
            REVIEW_REPORT,    leader,     allowed, UNIT,   UNIT,      UNIT
            REVIEW_REPORT,    supervisor, ROLE,    ROLE,   ROLE,      ROLE
            ISSUE_REPORT,     reviewer,   ROLE,    ROLE,   ROLE,      ROLE
            ISSUE_REPORT,     leader,     allowed, UNIT,   UNIT,      UNIT
            ISSUE_REPORT,     planner,    ROLE,    ROLE,   ROLE,      ROLE
            MAKE_REPORTS_BELOW, analyst, allowed, UNIT, UNIT, UNIT
            MAKE_REPORTS_BELOW, leader, allowed, UNIT, UNIT, UNIT
            MAKE_REPORTS_BELOW, officer, ROLE, ROLE, ROLE, ROLE
            MAKE_REPORTS_BELOW, reviewer, ROLE, ROLE, ROLE, ROLE
            MAKE_REPORTS_BELOW, planner, ROLE, ROLE, ROLE, ROLE
            MAKE_REPORTS_BELOW, supervisor, ROLE, ROLE, ROLE, ROLE
            MAKE_REPORTS_BELOW, operator, ROLE, ROLE, ROLE, ROLE
            READ_REPORT_BATCHES, analyst, allowed, UNIT, UNIT, UNIT
            READ_REPORT_BATCHES, leader, allowed, UNIT, UNIT, UNIT
            READ_REPORT_BATCHES, officer, ROLE, ROLE, ROLE, ROLE
            READ_REPORT_BATCHES, reviewer, ROLE, ROLE, ROLE, ROLE
            READ_REPORT_BATCHES, planner, ROLE, ROLE, ROLE, ROLE
            READ_REPORT_BATCHES, supervisor, ROLE, ROLE, ROLE, ROLE
            READ_REPORT_BATCHES, operator, ROLE, ROLE, ROLE, ROLE
            LIST_REPORTS,     officer,    ROLE,    ROLE,   ROLE,      ROLE
            LIST_REPORTS,     supervisor, allowed, UNIT,   UNIT,      UNIT
            LIST_REPORTS,     analyst,    allowed, UNIT,   UNIT,      UNIT
            LIST_REPORTS,     operator,   ROLE,    ROLE,   ROLE,      ROLE
            READ_ISSUED_REPORT, analyst,  allowed, allowed, hidden,   hidden
            READ_ISSUED_REPORT, officer,  hidden,  hidden, hidden,    hidden
            READ_ISSUED_REPORT, operator, hidden,  hidden, hidden,    hidden
            READ_REPORT_RECIPIENTS, reviewer, allowed, UNIT, UNIT, UNIT
            READ_REPORT_RECIPIENTS, leader, allowed, UNIT, UNIT, UNIT
            READ_REPORT_RECIPIENTS, supervisor, ROLE, ROLE, ROLE, ROLE
            CHANGE_REPORT_RECIPIENTS, reviewer, allowed, UNIT, UNIT, UNIT
            CHANGE_REPORT_RECIPIENTS, planner, ROLE, ROLE, ROLE, ROLE
            MAIL_REPORT,      leader,     allowed, UNIT,   UNIT,      UNIT
            MAIL_REPORT,      supervisor, ROLE,    ROLE,   ROLE,      ROLE
            READ_REPORT,      officer,    hidden,  hidden, hidden,    hidden
            READ_REPORT,      reviewer,   allowed, hidden, hidden,    hidden
            READ_REPORT,      planner,    allowed, hidden, hidden,    hidden
            READ_REPORT,      leader,     allowed, hidden, hidden,    hidden
            READ_REPORT,      supervisor, allowed, hidden, hidden,    hidden
            READ_REPORT,      analyst,    hidden,  hidden, hidden,    hidden
            READ_REPORT,      operator,   hidden,  hidden, hidden,    hidden
            READ_AUDIT,       officer,    ROLE,    ROLE,   ROLE,      ROLE
            READ_AUDIT,       reviewer,   ROLE,    ROLE,   ROLE,      ROLE
            READ_AUDIT,       planner,    ROLE,    ROLE,   ROLE,      ROLE
            READ_AUDIT,       leader,     allowed, UNIT,   UNIT,      UNIT
            READ_AUDIT,       supervisor, allowed, UNIT,   UNIT,      UNIT
            READ_AUDIT,       analyst,    ROLE,    ROLE,   ROLE,      ROLE
            READ_AUDIT,       operator,   allowed, allowed, UNIT,     UNIT
            READ_DEAD_LETTERS, operator,  allowed, UNIT,   UNIT,      UNIT
            READ_DEAD_LETTERS, leader,    ROLE,    ROLE,   ROLE,      ROLE
            SETTLE_DEAD_LETTER, operator, allowed, UNIT,   UNIT,      UNIT
            SETTLE_DEAD_LETTER, leader,   ROLE,    ROLE,   ROLE,      ROLE
            READ_WEBHOOKS,    officer,    ROLE,    ROLE,   ROLE,      ROLE
            READ_WEBHOOKS,    reviewer,   ROLE,    ROLE,   ROLE,      ROLE
            READ_WEBHOOKS,    planner,    ROLE,    ROLE,   ROLE,      ROLE
            READ_WEBHOOKS,    leader,     ROLE,    ROLE,   ROLE,      ROLE
            READ_WEBHOOKS,    supervisor, ROLE,    ROLE,   ROLE,      ROLE
            READ_WEBHOOKS,    analyst,    allowed, UNIT,   UNIT,      UNIT
            READ_WEBHOOKS,    operator,   allowed, UNIT,   UNIT,      UNIT
            CHANGE_WEBHOOKS,  officer,    ROLE,    ROLE,   ROLE,      ROLE
            CHANGE_WEBHOOKS,  reviewer,   ROLE,    ROLE,   ROLE,      ROLE
            CHANGE_WEBHOOKS,  planner,    ROLE,    ROLE,   ROLE,      ROLE
            CHANGE_WEBHOOKS,  leader,     ROLE,    ROLE,   ROLE,      ROLE
            CHANGE_WEBHOOKS,  supervisor, ROLE,    ROLE,   ROLE,      ROLE
            CHANGE_WEBHOOKS,  analyst,    allowed, UNIT,   UNIT,      UNIT
            CHANGE_WEBHOOKS,  operator,   allowed, UNIT,   UNIT,      UNIT
            """)
    void whoMayDoWhat(Action action, String role, String own, String above, String otherWard, String otherCity) {
        assertThat(answer(action, "lai-thieu", role)).isEqualTo(own);
        assertThat(answer(action, "thuan-an", role)).isEqualTo(above);
        assertThat(answer(action, "an-thanh", role)).isEqualTo(otherWard);
        assertThat(answer(action, "di-an", role)).isEqualTo(otherCity);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            issued, role,       own,     above,   otherWard, otherCity
            false,  analyst,    hidden,  hidden,  hidden,    hidden
            true,   analyst,    allowed, allowed, hidden,    hidden
            true,   supervisor, allowed, hidden,  hidden,    hidden
            true,   leader,     allowed, hidden,  hidden,    hidden
            true,   officer,    hidden,  hidden,  hidden,    hidden
            """)
    void analystsReadWhatIsIssuedInTheirUnitAndBelow(boolean issued, String role, String own, String above, String otherWard,
            String otherCity) {
        List<String> answers = Stream.of("lai-thieu", "thuan-an", "an-thanh", "di-an")
                .map(unit -> said(Authority.decideReading(person(unit, role), issued, LAI_THIEU))).toList();

        assertThat(answers).containsExactly(own, above, otherWard, otherCity);
    }

    private static String answer(Action action, String unit, String role) {
        return said(Authority.decide(person(unit, role), action, LAI_THIEU));
    }

    private static String said(Decision decision) {
        return switch (decision) {
            case Decision.Allowed() -> "allowed";
            case Decision.Hidden() -> "hidden";
            case Decision.Denied(Reason reason, _) -> reason.name();
        };
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNoRoleOrNoUnitMayNothing(Action action) {
        Caller nowhere = person("", "leader", "operator", "reviewer");

        assertThat(Authority.decide(person("lai-thieu"), action, LAI_THIEU)).isNotEqualTo(Decision.allowed());
        assertThat(Authority.decide(nowhere, action, LAI_THIEU)).isNotEqualTo(Decision.allowed());
        assertThat(Authority.decide(nowhere, action, List.of(""))).isNotEqualTo(Decision.allowed());
    }

    @ParameterizedTest
    @CsvSource({"READ_PROVISIONAL, reports:read", "MAKE_REPORT, reports:write", "WRITE_REPORT, reports:write", "READ_REPORT, reports:read",
            "READ_AUDIT, audit:read"})
    void aSystemNeedsTheScopeToo(Action action, String scope) {
        assertThat(Authority.decide(system("lai-thieu", scope), action, LAI_THIEU)).isEqualTo(Decision.allowed());
        assertThat(Authority.decide(system("lai-thieu", "units:write"), action, LAI_THIEU))
                .isEqualTo(Decision.denied(Reason.SCOPE, scope));
    }

    @Test
    void aScopeOpensNoOtherUnit() {
        assertThat(Authority.decide(system("an-thanh", "reports:read"), Action.READ_PROVISIONAL, LAI_THIEU))
                .isEqualTo(Decision.denied(Reason.UNIT));
        assertThat(Authority.decide(system("an-thanh", "reports:read"), Action.READ_REPORT, LAI_THIEU))
                .isEqualTo(Decision.hidden());
    }

    @Test
    void whoeverLacksTheRoleLearnsWhichWouldDo() {
        assertThat(Authority.decide(person("lai-thieu", "officer"), Action.MAKE_REPORT, LAI_THIEU))
                .isEqualTo(Decision.denied(Reason.ROLE, "leader", "reviewer"));
    }

    @Test
    void whoHasTwoRolesMayWhatEitherMay() {
        Caller both = person("thuan-an", "leader", "operator");

        assertThat(Authority.decide(both, Action.READ_AUDIT, LAI_THIEU)).isEqualTo(Decision.allowed());
        assertThat(Authority.readsAuditBelow(both)).isTrue();
        assertThat(Authority.readsAuditBelow(person("thuan-an", "leader"))).isFalse();
    }

    private static Caller person(String unit, String... roles) {
        return new Caller("binh", "Bình", unit, null, Set.of(roles));
    }

    private static Caller system(String unit, String... scopes) {
        return new Caller("phan-mem", "Phần mềm", unit, null, Set.of("leader"), Caller.Kind.SYSTEM, Set.of(scopes));
    }
}
