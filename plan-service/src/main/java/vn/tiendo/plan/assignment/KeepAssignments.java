package vn.tiendo.plan.assignment;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.assignment.domain.AssignedFigure;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.platform.caller.Caller;

/** Stores what is assigned to one unit for one year. */
@Component
class KeepAssignments {

    private final AssignmentDocuments assignments;
    private final Deeds deeds;

    KeepAssignments(AssignmentDocuments assignments, Deeds deeds) {
        this.assignments = assignments;
        this.deeds = deeds;
    }

    /** In one write; figures that are there already make none. A lost race means that somebody else came further. */
    void keep(String unit, int year, List<AssignedFigure> figures, Caller by) {
        boolean done;
        do {
            done = attempt(unit, year, figures, by);
        } while (!done);
    }

    private boolean attempt(String unit, int year, List<AssignedFigure> figures, Caller by) {
        var stored = assignments.load(unit, year);
        var before = stored.assignments();
        var at = deeds.now();
        var next = before.with(figures, by.unit(), by.id(), at);
        return next.version() == before.version() || assignments.keep(stored, next, deeds.done(Action.ASSIGN_TO_UNIT,
                AssignmentDocuments.id(unit, year), unit, by, at, before.version() == 0 ? null : before.version(),
                next.version()));
    }
}
