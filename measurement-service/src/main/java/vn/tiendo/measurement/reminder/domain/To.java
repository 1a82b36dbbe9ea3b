package vn.tiendo.measurement.reminder.domain;

/** As what somebody is told. */
public enum To {

    /** Reports it. */
    OFFICER,
    /** Heads the department that is late. */
    HEAD,
    /** Leads the unit, one of whose departments is late for long. */
    LEADER
}
