package vn.tiendo.reporting.verdict.domain;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.scoreboard.domain.Verdict.FigureUsed;

/** A figure with where it came from. */
public record Reported(String plan, String department, Period period, Figure figure, boolean approved) {

    /** Oldest first, then by reporter: verdicts must not depend on the order in which figures came. */
    static final Comparator<Reported> ORDER = Comparator.comparing(Reported::period)
            .thenComparing(Reported::department)
            .thenComparing(reported -> reported.figure().part(), Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Who reported: a department, and the part of the target that it reported for. */
    record Reporter(String department, @Nullable String part) {
    }

    String submission() {
        return Submission.id(plan, department, period);
    }

    Reporter reporter() {
        return new Reporter(department, figure.part());
    }

    Value value() {
        return figure.value();
    }

    FigureUsed used() {
        return new FigureUsed(submission(), figure.target(), figure.part(), figure.revision(), approved,
                figure.estimated());
    }
}
