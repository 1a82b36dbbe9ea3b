package vn.tiendo.plan.assignment.domain;

import java.util.List;

/** Finds the figures that count for a unit in a year. */
public interface FindAssigned {

    List<AssignedFigure> of(String unit, int year);
}
