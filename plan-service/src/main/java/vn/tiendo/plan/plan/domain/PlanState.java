package vn.tiendo.plan.plan.domain;

/** A draft can be edited; a plan in force changes only by a decision or a late assignment; a closed one never again. */
public enum PlanState { DRAFT, IN_FORCE, CLOSED }
