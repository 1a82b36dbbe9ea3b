package vn.tiendo.plan.access;

/** What a caller may want to change; reading is open to any token. */
public enum Action { KEEP_UNIT, DRAFT_PLAN, PUT_PLAN_IN_FORCE }
