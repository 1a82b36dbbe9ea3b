package vn.tiendo.reporting.scoreboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.scoreboard.domain.FigureNames;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.scoreboard.domain.VerdictChange;
import vn.tiendo.reporting.verdict.domain.ChangesBetween;
import vn.tiendo.reporting.verdict.domain.ChangesBetween.FigureChange;

/** What is answered about a stretch of time; shapes in openapi.yaml. */
record ChangesView(Instant since, Instant until, List<Changed> verdicts, List<ChangedFigure> figures) {

    /** @param before null where there was no verdict */
    record Changed(String section, String target, String number, String title, @Nullable Before before, Verdict after) {

        static Changed of(VerdictChange change) {
            Verdict before = change.before();
            return new Changed(change.section(), change.row().id(), change.row().number(), change.row().title(),
                    before == null ? null : new Before(before.status(), before.attained()), change.after());
        }
    }

    record Before(Status status, @Nullable BigDecimal attained) {
    }

    /** A figure that is another one, with the names that people know. */
    record ChangedFigure(String submission, String departmentName, String target, String number, String title, @Nullable String part,
            @Nullable String partName, List<Component> components, @Nullable Figure before, @Nullable Figure after) {

        static ChangedFigure of(FigureChange change, FigureNames names) {
            String target = change.target();
            String part = change.part();
            return new ChangedFigure(change.submission(), names.department(target, change.department()), target,
                    names.number(target), names.title(target), part, part == null ? null : names.department(target, part),
                    names.components(target).stream().map(Component::of).toList(), change.before(), change.after());
        }
    }

    /** Of what is reported side by side. */
    record Component(String id, String title, @Nullable String unitOfMeasure) {

        static Component of(Rule.Component component) {
            return new Component(component.id(), component.title(), component.unitOfMeasure());
        }
    }

    static ChangesView of(Instant since, Instant until, ChangesBetween changes, FigureNames names) {
        return new ChangesView(since, until, changes.verdicts().stream().map(Changed::of).toList(),
                changes.figures().stream().map(change -> ChangedFigure.of(change, names)).toList());
    }
}
