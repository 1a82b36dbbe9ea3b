package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Punctuality;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Row.Point;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Verdict.FigureUsed;

/**
 * The reports to a plan that a target about the reports themselves is measured from: those that were due up to a cut, each of them one
 * of the denominator.
 *
 * @param reports by department, oldest period first
 * @param owed reports of the whole year
 * @param complete each one that is owed up to the cut has been told of
 */
record OwnReports(Plan plan, Target target, List<Report> reports, int owed, boolean complete) {

    /** @param version of what was told of the department */
    record Report(String department, long version, Punctuality.Of of) {
    }

    private record Slot(String department, Period period) {
    }

    static OwnReports of(Plan plan, Target target, Collection<Punctuality> told, Cut cut) {
        Target.MeasuredFrom from = Objects.requireNonNull(target.measuredFrom());
        Cut year = Cut.at(new Period(plan.year(), Period.Length.YEAR, 1));
        Set<String> departments = Stream.concat(plan.departments().stream().map(Plan.Department::id),
                told.stream().map(Punctuality::department)).filter(from::counts).collect(Collectors.toSet());
        Set<Slot> owed = owed(plan, target, departments, year);
        List<Report> reports = told.stream().flatMap(each -> each.periods().stream().filter(one -> cut.covers(one.period()))
                .filter(one -> owed.contains(new Slot(each.department(), one.period())))
                .map(one -> new Report(each.department(), each.version(), one)))
                .sorted(Comparator.comparing(Report::department).thenComparing(report -> report.of().period())).toList();
        Set<Slot> known = reports.stream().map(report -> new Slot(report.department(), report.of().period())).collect(Collectors.toSet());
        return new OwnReports(plan, target, reports, owed.size(), known.containsAll(owed(plan, target, departments, cut)));
    }

    private static Set<Slot> owed(Plan plan, Target target, Set<String> departments, Cut cut) {
        return departments.stream().flatMap(department -> plan.owed(department, cut.month()).stream()
                .filter(period -> target.askedAt(period.to())).map(period -> new Slot(department, period)))
                .collect(Collectors.toSet());
    }

    Level level() {
        return Level.of(target, amount(reports));
    }

    private Optional<Amount> amount(List<Report> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(new Amount(BigDecimal.valueOf(attained(some)), BigDecimal.valueOf(some.size())));
    }

    private long attained(List<Report> some) {
        return some.stream().map(Report::of).filter(switch (Objects.requireNonNull(target.measuredFrom()).share()) {
            case PUNCTUALITY -> Punctuality.Of::onTime;
            case COMPLETENESS -> Punctuality.Of::handedIn;
        }).count();
    }

    /** The greatest share that the year can still come to: what was handed in late stays late. */
    BigDecimal best() {
        long lost = switch (Objects.requireNonNull(target.measuredFrom()).share()) {
            case PUNCTUALITY -> reports.stream().filter(report -> report.of().late()).count();
            case COMPLETENESS -> 0;
        };
        return Level.quotient(BigDecimal.valueOf(owed - lost).multiply(BigDecimal.valueOf(100)), BigDecimal.valueOf(Math.max(1, owed)));
    }

    /** What was not may still be given more time. */
    boolean allHandedIn() {
        return reports.stream().allMatch(report -> report.of().handedIn());
    }

    Finding nothing() {
        return Finding.inWords(Status.NOT_DUE, new Text("Chưa có báo cáo nào đến hạn", "No report was due yet"));
    }

    /** "; 58/60 báo cáo đã đến hạn được gửi đúng hạn, 1 gửi trễ, 1 chưa gửi". */
    Text said() {
        long late = reports.stream().filter(report -> report.of().late()).count();
        long missing = reports.stream().filter(report -> !report.of().handedIn()).count();
        String share = attained(reports) + "/" + reports.size();
        return switch (Objects.requireNonNull(target.measuredFrom()).share()) {
            case PUNCTUALITY -> new Text("; " + share + " báo cáo đến hạn đã gửi đúng hạn, " + late + " gửi trễ, " + missing + " chưa gửi",
                    "; " + share + " reports that were due came on time, " + late + " late, " + missing + " not yet");
            case COMPLETENESS -> new Text("; " + share + " báo cáo đến hạn đã gửi, " + missing + " chưa gửi",
                    "; " + share + " reports that were due came, " + missing + " did not yet");
        };
    }

    List<Point> history() {
        Map<Period, List<Report>> byPeriod = new TreeMap<>();
        reports.forEach(report -> byPeriod.computeIfAbsent(report.of().period(), _ -> new ArrayList<>()).add(report));
        return byPeriod.entrySet().stream().flatMap(entry -> Level.of(target, amount(entry.getValue())) instanceof Level.Known(var value)
                ? Stream.of(new Point(entry.getKey(), value, null)) : Stream.empty()).toList();
    }

    /** One of each department: the last report that is counted, and the version of what was told of all of them. */
    List<FigureUsed> used() {
        Map<String, Report> last = reports.stream()
                .collect(Collectors.toMap(Report::department, report -> report, (_, later) -> later, TreeMap::new));
        return last.values().stream().map(report -> new FigureUsed(plan.id() + "/" + report.department() + "/" + report.of().period(),
                target.id(), null, Math.toIntExact(report.version()), true, false)).toList();
    }

    /** The reports of one department, as a share. */
    Optional<Amount> of(String department) {
        return amount(reports.stream().filter(report -> report.department().equals(department)).toList());
    }
}
