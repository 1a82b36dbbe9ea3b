package vn.tiendo.reporting.authority.domain;

import java.util.Set;

/** What needs authority; approved verdicts are for everybody. */
public enum Action {

    /** The provisional scoreboard and the provisional part of the stream. */
    READ_PROVISIONAL(Set.of("officer", "reviewer", "leader", "supervisor", "planner"), Set.of(), "reports:read"),
    /** Also those on figures that are not approved yet. */
    READ_ALERTS(Set.of("reviewer", "leader", "supervisor", "planner"), Set.of(), "reports:read"),
    ACKNOWLEDGE_ALERT(Set.of("reviewer", "leader"), Set.of(), "reports:write"),
    SET_OFFICIAL_WORD(Set.of("reviewer", "leader"), Set.of(), "reports:write"),
    MAKE_REPORT(Set.of("reviewer", "leader"), Set.of(), "reports:write"),
    /** Drafts for all units below, which review and issue them themselves. */
    MAKE_REPORTS_BELOW(Set.of("analyst", "leader"), Set.of(), "reports:write"),
    READ_REPORT_BATCHES(Set.of("analyst", "leader"), Set.of(), "reports:read"),
    /** Its words, and its figures anew. */
    WRITE_REPORT(Set.of("reviewer", "leader"), Set.of(), "reports:write"),
    REVIEW_REPORT(Set.of("reviewer", "leader"), Set.of(), "reports:write"),
    ISSUE_REPORT(Set.of("leader"), Set.of(), "reports:write"),
    /** Also their e-mail addresses. */
    READ_REPORT_RECIPIENTS(Set.of("reviewer", "leader"), Set.of(), "reports:read"),
    CHANGE_REPORT_RECIPIENTS(Set.of("reviewer", "leader"), Set.of(), "reports:write"),
    /** Once more to those recipients who did not get it. */
    MAIL_REPORT(Set.of("reviewer", "leader"), Set.of(), "reports:write"),
    /** A report may still be a draft: who may not read it does not learn that it exists. */
    READ_REPORT(Set.of("reviewer", "leader", "supervisor", "planner"), Set.of(), "reports:read"),
    /** What is issued, such as a comparison of the units below. */
    READ_ISSUED_REPORT(Set.of("analyst"), Set.of("analyst"), "reports:read"),
    /** Of the own unit: what is sent is public, to whom and how it is answered is not. */
    READ_WEBHOOKS(Set.of("analyst", "operator"), Set.of(), "webhooks:read"),
    CHANGE_WEBHOOKS(Set.of("analyst", "operator"), Set.of(), "webhooks:write"),
    /** Who may not read drafts finds issued ones only. */
    LIST_REPORTS(Set.of("reviewer", "leader", "supervisor", "planner", "analyst"), Set.of(), "reports:read"),
    READ_AUDIT(Set.of("leader", "supervisor", "operator"), Set.of("operator"), "audit:read"),
    READ_DEAD_LETTERS(Set.of("operator"), Set.of(), "operations:read"),
    SETTLE_DEAD_LETTER(Set.of("operator"), Set.of(), "operations:write"),
    READ_REBUILDS(Set.of("operator"), Set.of(), "operations:read"),
    REBUILD(Set.of("operator"), Set.of(), "operations:write");

    private final Set<String> inTheUnit;
    private final Set<String> above;
    private final String scope;

    Action(Set<String> inTheUnit, Set<String> above, String scope) {
        this.inTheUnit = inTheUnit;
        this.above = above;
        this.scope = scope;
    }

    /** Roles that may in their own unit. */
    Set<String> inTheUnit() {
        return inTheUnit;
    }

    /** Roles that may also in the units below their own. */
    Set<String> above() {
        return above;
    }

    /** What a system must have been granted. */
    String scope() {
        return scope;
    }
}
