package vn.tiendo.reporting.scoreboard.domain;

import java.util.List;
import java.util.Set;

/** Finds the approved verdicts by which units are compared. Blocks on the store. */
public interface FindLinkedVerdicts {

    List<LinkedVerdict> linked(Set<String> units, int year);
}
