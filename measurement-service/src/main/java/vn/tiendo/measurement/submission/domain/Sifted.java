package vn.tiendo.measurement.submission.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import vn.tiendo.platform.problem.Violation;

/**
 * The figures of a filing that can be taken, apart from those with errors.
 *
 * @param refused what is wrong with the others
 * @param faulty how many others there are, those that could not be read among them
 */
record Sifted(List<ReportedFigure> taken, List<Violation> refused, int faulty) {

    private static final Pattern OF_A_FIGURE = Pattern.compile("(/figures/\\d+)(/.*)?");
    private static final int LONGEST_GIVEN = 200;

    static Sifted whole(Filing filing) {
        return new Sifted(filing.figures(), List.of(), 0);
    }

    /** None when it cannot be taken even in part: the fault is not in single figures, or it is in all of them. */
    static Optional<Sifted> of(Filing filing, List<Violation> violations) {
        Set<String> faulty = new HashSet<>();
        for (Violation violation : violations) {
            var figure = OF_A_FIGURE.matcher(violation.pointer());
            if (!figure.matches()) {
                return Optional.empty();
            }
            faulty.add(figure.group(1));
        }
        List<ReportedFigure> taken = filing.figures().stream().filter(each -> !faulty.contains(each.pointer())).toList();
        return taken.isEmpty() ? Optional.empty()
                : Optional.of(new Sifted(taken, violations.stream().map(Sifted::brief).toList(), faulty.size()));
    }

    /** A receipt is kept for good, so it does not repeat at length what was wrong. */
    private static Violation brief(Violation violation) {
        Object given = violation.given();
        return given instanceof String text && text.length() > LONGEST_GIVEN
                ? new Violation(violation.pointer(), violation.code(), text.substring(0, LONGEST_GIVEN) + "…",
                        violation.expected(), violation.cell())
                : violation;
    }
}
