package vn.tiendo.reporting.evidence.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What this service knows of one submission: its latest state, and the figures that were approved last. They stay in
 * force for the approved basis while the submission is open again.
 */
public record Copy(Submission latest, @Nullable Submission approved) {

    public static Copy of(Submission first) {
        return new Copy(first, first.approved() ? first : null);
    }

    /** Joins one more state; the order in which states come, and repeats, make no difference. */
    public Copy with(Submission state) {
        Submission newest = state.sequence() > latest.sequence() ? state : latest;
        boolean newerApproval = state.approved() && state.sequence() > approvedSequence();
        return newest == latest && !newerApproval ? this : new Copy(newest, newerApproval ? state : approved);
    }

    public long approvedSequence() {
        return approved == null ? 0 : approved.sequence();
    }

    public Period period() {
        return latest.period();
    }

    public String department() {
        return latest.department();
    }

    /** The figures of a target that count on this basis. */
    public List<Figure> figuresOf(String target, Basis basis) {
        Submission source = sourceOf(basis);
        return source == null ? List.of() : source.figuresOf(target);
    }

    public boolean hasFigures(Basis basis) {
        Submission source = sourceOf(basis);
        return source != null && !source.figures().isEmpty();
    }

    /** The targets that any of its figures are of. */
    public Set<String> targets() {
        if (approved == null || approved == latest) {
            return latest.figures().keySet();
        }
        Set<String> targets = new HashSet<>(latest.figures().keySet());
        targets.addAll(approved.figures().keySet());
        return targets;
    }

    /** Figures held. */
    int size() {
        return latest.size() + (approved == null || approved == latest ? 0 : approved.size());
    }

    /** Whether exactly this revision of the figure was approved. */
    public boolean approved(Figure figure) {
        return approved != null && approved.figuresOf(figure.target()).stream().anyMatch(figure::sameAs);
    }

    private @Nullable Submission sourceOf(Basis basis) {
        return switch (basis) {
            case APPROVED -> approved;
            case PROVISIONAL -> switch (latest.state()) {
                case SUBMITTED, APPROVED -> latest;
                case DRAFT, SENT_BACK -> approved;
            };
        };
    }
}
