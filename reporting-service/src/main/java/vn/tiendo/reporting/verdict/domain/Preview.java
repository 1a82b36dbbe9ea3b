package vn.tiendo.reporting.verdict.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

/** What verdicts would be if figures were handed in as they are. */
public final class Preview {

    private Preview() {
    }

    /**
     * The verdicts at the end of its period of the targets that a submission has figures of, and of composites above them,
     * in the plan's order.
     *
     * @param given stands in the place of what the department has handed in for the period
     */
    public static List<Verdict> of(PlanEvidence evidence, Submission given, Thresholds thresholds, FiguresBelow below,
            Instant at) {
        Cut cut = Cut.at(given.period());
        Plan plan = evidence.versions().on(cut.day());
        List<Copy> copies = Stream.concat(Stream.of(Copy.of(given)),
                evidence.submissions().stream().filter(copy -> !copy.latest().id().equals(given.id()))).toList();
        Verdicts verdicts = new Verdicts(plan, copies, evidence.punctuality().values(), Basis.PROVISIONAL, cut, thresholds, below);
        Set<String> affected = Verdicts.withComposites(plan, given.figures().keySet());
        return plan.targets().filter(target -> affected.contains(target.id()))
                .map(target -> verdicts.verdict(target, at)).toList();
    }
}
