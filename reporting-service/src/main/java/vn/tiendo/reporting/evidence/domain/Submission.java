package vn.tiendo.reporting.evidence.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a department reported for one plan and period, as of one event.
 *
 * @param sequence the submission's version
 * @param received it was submitted at least once
 * @param late it came after its due date
 * @param figures by target
 */
public record Submission(String plan, String department, Period period, long sequence, State state, boolean received,
        boolean late, Instant at, Map<String, List<Figure>> figures) {

    /** Where the submission stands. */
    public enum State { DRAFT, SUBMITTED, APPROVED, SENT_BACK }

    public static Submission of(String plan, String department, Period period, long sequence, State state,
            boolean received, boolean late, Instant at, List<Figure> figures) {
        return new Submission(plan, department, period, sequence, state, received, late, at,
                figures.stream().collect(Collectors.groupingBy(Figure::target)));
    }

    public String id() {
        return id(plan, department, period);
    }

    public static String id(String plan, String department, Period period) {
        return plan + "/" + department + "/" + period;
    }

    public boolean approved() {
        return state == State.APPROVED;
    }

    public List<Figure> figuresOf(String target) {
        return figures.getOrDefault(target, List.of());
    }

    int size() {
        return figures.values().stream().mapToInt(List::size).sum();
    }
}
