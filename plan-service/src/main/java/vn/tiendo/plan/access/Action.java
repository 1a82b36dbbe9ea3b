package vn.tiendo.plan.access;

/** What a caller may want to do. */
public enum Action {
    READ("read"),
    EXPORT_PLAN("plan.export"),
    READ_RESOLUTION("resolution.read"),
    KEEP_UNIT("unit.keep"),
    READ_OFFICERS("unit.read-officers"),
    KEEP_OFFICERS("unit.keep-officers"),
    KEEP_INDICATOR("indicator.keep"),
    KEEP_HOLIDAYS("holidays.keep"),
    DRAFT_PLAN("plan.draft"),
    AMEND_PLAN("plan.amend"),
    PUT_PLAN_IN_FORCE("plan.put-in-force"),
    PREPARE_AMENDMENT("plan.prepare-amendment"),
    WITHDRAW_AMENDMENT("plan.withdraw-amendment"),
    PUT_AMENDMENT_IN_FORCE("plan.put-amendment-in-force"),
    ASSIGN_FIGURES("plan.assign"),
    ASSIGN_TO_UNIT("unit.assign"),
    EXPORT_ASSIGNMENTS("unit.export-assignments"),
    CLOSE_PLAN("plan.close");

    private final String recorded;

    Action(String recorded) {
        this.recorded = recorded;
    }

    /** Its name in the audit. */
    public String recorded() {
        return recorded;
    }
}
