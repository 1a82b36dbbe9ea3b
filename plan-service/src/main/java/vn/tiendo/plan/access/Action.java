package vn.tiendo.plan.access;

/** What a caller may want to do. */
public enum Action {
    READ("read"),
    KEEP_UNIT("unit.keep"),
    KEEP_INDICATOR("indicator.keep"),
    DRAFT_PLAN("plan.draft"),
    AMEND_PLAN("plan.amend"),
    PUT_PLAN_IN_FORCE("plan.put-in-force");

    private final String recorded;

    Action(String recorded) {
        this.recorded = recorded;
    }

    /** Its name in the audit. */
    public String recorded() {
        return recorded;
    }
}
