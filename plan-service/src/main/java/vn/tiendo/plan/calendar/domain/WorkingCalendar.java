package vn.tiendo.plan.calendar.domain;

/** The days that are worked, as this installation knows them at this moment. */
public interface WorkingCalendar {

    WorkingDays days();
}
