package vn.tiendo.reporting.verdict.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.DepartmentTally;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.Submissions;

/** Which submissions were owed up to the cut, and what became of them. */
final class Tally {

    private record Slot(String department, Period period) {
    }

    private Tally() {
    }

    static List<DepartmentTally> departments(Plan plan, Collection<Copy> copies, Cut cut) {
        Map<Slot, Copy> received = copies.stream().filter(copy -> copy.latest().received())
                .collect(Collectors.toMap(copy -> new Slot(copy.department(), copy.period()), Function.identity()));
        return plan.departments().stream()
                .map(department -> department(department, plan.owed(department.id(), cut.month()), received))
                .filter(tally -> tally.owed() > 0 || reports(plan, tally.id())).toList();
    }

    static Submissions total(List<DepartmentTally> departments) {
        return new Submissions(departments.stream().mapToInt(DepartmentTally::owed).sum(),
                departments.stream().mapToInt(DepartmentTally::received).sum(),
                departments.stream().mapToInt(DepartmentTally::approved).sum(),
                departments.stream().mapToInt(DepartmentTally::late).sum(),
                departments.stream().mapToInt(department -> department.missing().size()).sum());
    }

    private static DepartmentTally department(Plan.Department department, List<Period> owed, Map<Slot, Copy> received) {
        List<Copy> came = owed.stream().map(period -> received.get(new Slot(department.id(), period)))
                .filter(Objects::nonNull).toList();
        return new DepartmentTally(department.id(), department.name(), owed.size(), came.size(),
                (int) came.stream().filter(copy -> copy.approved() != null).count(),
                (int) came.stream().filter(copy -> copy.latest().late()).count(),
                owed.stream().filter(period -> !received.containsKey(new Slot(department.id(), period))).toList());
    }

    private static boolean reports(Plan plan, String department) {
        return plan.targets().anyMatch(
                target -> target.frequency() != null && target.reporting().contains(department));
    }
}
