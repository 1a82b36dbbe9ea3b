package vn.tiendo.measurement.submission.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.measurement.table.domain.UnitOfMeasure;
import vn.tiendo.platform.problem.Violation;

/** What the plan demands of a filing. Every breach is found at once. */
public final class FigureRules {

    private final Plan plan;
    private final String department;
    private final @Nullable Period period;
    private final List<Violation> violations = new ArrayList<>();

    private FigureRules(Plan plan, String department, @Nullable Period period) {
        this.plan = plan;
        this.department = department;
        this.period = period;
    }

    public static List<Violation> check(Plan plan, Filing filing, ReportingCalendar calendar) {
        FigureRules rules = new FigureRules(plan, filing.department(), filing.period());
        rules.checkWhole();
        Set<FigureKey> once = new HashSet<>();
        Set<FigureKey> twice = filing.figures().stream().map(ReportedFigure::key).filter(key -> !once.add(key))
                .collect(Collectors.toSet());
        filing.figures().forEach(figure -> rules.checkFigure(figure, twice.contains(figure.key())));
        rules.checkOccurrences(filing.figures(), calendar);
        return rules.violations;
    }

    /**
     * What the plan demands of the figures to be reopened.
     *
     * @param keys each with its pointer
     */
    public static List<Violation> checkKeys(Plan plan, SubmissionId id, List<ReportedKey> keys) {
        FigureRules rules = new FigureRules(plan, id.department(), id.period());
        keys.forEach(key -> rules.owed(key.pointer(), key.key().target()));
        return rules.violations;
    }

    private void checkWhole() {
        if (!department.isEmpty() && !plan.departments().contains(department)) {
            refuse("/department", "unknown-department", department, plan.departments().stream().sorted().toList());
        }
        if (period != null && period.year() != plan.year()) {
            refuse("/period", "period-not-in-plan", period.toString(), plan.year());
        }
    }

    /** Of two figures for the same, neither is known to be the right one. */
    private void checkFigure(ReportedFigure figure, boolean isGivenTwice) {
        if (isGivenTwice) {
            refuse(figure.pointer(), "duplicate-figure", figure.key().target(), null);
        }
        @Nullable Target target = owed(figure.pointer(), figure.key().target());
        if (target != null) {
            ValueRules.check(target, figure.value(), figure.pointer() + "/value", violations);
            checkUnit(figure);
        }
    }

    private void checkOccurrences(List<ReportedFigure> figures, ReportingCalendar calendar) {
        if (period != null) {
            figures.forEach(figure -> OccurrenceDays.check(plan, period, figure, calendar, violations));
        }
    }

    /** A version of the plan that does not tell units cannot be contradicted. */
    private void checkUnit(ReportedFigure figure) {
        @Nullable String given = figure.unit();
        if (given == null) {
            return;
        }
        String planned = plan.outline().line(figure.key().target()).unitOfMeasure();
        if (!planned.isEmpty() && !UnitOfMeasure.same(given, planned)) {
            refuse(figure.pointer() + "/unit", "other-unit-of-measure", given, planned);
        }
    }

    /** The target whose value is to be checked; none when there is no such target or nothing is reported for it. */
    private @Nullable Target owed(String pointer, String id) {
        @Nullable Target target = plan.targets().get(id);
        if (target == null) {
            refuse(pointer + "/target", "unknown-target", id, null);
            return null;
        }
        boolean knownDepartment = plan.departments().contains(department);
        if (knownDepartment && !target.reporting().contains(department)) {
            refuse(pointer + "/target", "not-reporting-department", department,
                    target.reporting().stream().sorted().toList());
        }
        if (period != null && period.frequency() != target.frequency()) {
            refuse(pointer + "/target", "wrong-frequency", period.toString(),
                    Objects.requireNonNullElse(target.frequency(), target.measure()).toString());
        }
        return target.measure() == Measure.NONE ? null : target;
    }

    private void refuse(String pointer, String code, @Nullable Object given, @Nullable Object expected) {
        violations.add(new Violation(pointer, code, given, expected));
    }
}
