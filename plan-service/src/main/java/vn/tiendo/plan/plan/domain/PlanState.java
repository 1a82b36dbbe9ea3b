package vn.tiendo.plan.plan.domain;

/** A draft can be edited; a plan in force changes only by an amending decision. */
public enum PlanState { DRAFT, IN_FORCE }
