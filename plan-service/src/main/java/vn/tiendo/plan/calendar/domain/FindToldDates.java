package vn.tiendo.plan.calendar.domain;

import java.util.List;

/** Finds with which dates the versions of plans were told. */
public interface FindToldDates {

    /** Ids of the plans in force of this year and later ones. */
    List<String> inForceSince(int year);

    /** Of each version of a plan that binds or did, the first one first; without dates where it was told before they were. */
    List<VersionDates> toldOf(String plan);
}
