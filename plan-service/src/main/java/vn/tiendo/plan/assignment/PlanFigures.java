package vn.tiendo.plan.assignment;

import java.util.List;
import java.util.Map;

import vn.tiendo.plan.assignment.domain.AssignedFigure;
import vn.tiendo.plan.assignment.domain.Reaction;
import vn.tiendo.platform.caller.Caller;

/** The plan of one unit and year, as far as figures from above concern it. All figures are of that unit and year. */
public interface PlanFigures {

    /** What would come of them, by indicator. */
    Map<String, Reaction> look(String unit, int year, List<AssignedFigure> figures);

    /** Fills them in where the plan takes them, in one write. */
    Map<String, Reaction> take(String unit, int year, List<AssignedFigure> figures, Caller by);
}
