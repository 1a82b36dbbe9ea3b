package vn.tiendo.measurement.submission.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import vn.tiendo.platform.problem.Violation;

/** What a filing may refer to. */
public final class EvidenceRules {

    private EvidenceRules() {
    }

    /** Whether there is anything to check. */
    public static boolean concern(Filing filing) {
        return filing.figures().stream().anyMatch(figure -> figure.evidence() != null && !figure.evidence().isEmpty());
    }

    /** @param attached what there is */
    public static List<Violation> check(Filing filing, Set<EvidenceId> attached) {
        List<Violation> violations = new ArrayList<>();
        filing.figures().forEach(figure -> check(figure, attached, violations));
        return violations;
    }

    private static void check(ReportedFigure figure, Set<EvidenceId> attached, List<Violation> violations) {
        List<EvidenceId> named = figure.evidence() == null ? List.of() : figure.evidence();
        named.stream().filter(each -> !attached.contains(each)).forEach(each -> violations
                .add(new Violation(figure.pointer() + "/evidence", "unknown-evidence", each.text(), null)));
    }
}
