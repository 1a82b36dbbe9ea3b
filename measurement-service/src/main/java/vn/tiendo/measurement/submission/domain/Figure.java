package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.caller.Caller;

/**
 * The value of one target (and part) in one period, with all its revisions.
 *
 * @param revisions oldest first, never empty
 */
public record Figure(FigureKey key, List<Revision> revisions) {

    public Figure {
        revisions = List.copyOf(revisions);
    }

    static Figure first(ReportedFigure given, Author by, Instant at) {
        return new Figure(given.key(), List.of(revision(1, given, given.reason(), List.of(), by, at)));
    }

    public Revision current() {
        return revisions.getLast();
    }

    /** What it said when it was handed in last. */
    Optional<Revision> lastHandedIn() {
        return revisions.reversed().stream().filter(Revision::submitted).findFirst();
    }

    boolean needsReason(ReportedFigure given) {
        return current().submitted() && !current().saysTheSameAs(given) && given.reason() == null
                && !isActualOf(given);
    }

    /** Whether an estimate gives way to the actual figure, which everybody waits for. */
    boolean isActualOf(ReportedFigure given) {
        return isEstimate() && given.quality() == Quality.ACTUAL;
    }

    boolean isEstimate() {
        return current().quality() == Quality.ESTIMATED;
    }

    /** The estimate that was handed in last, when the figure is an actual one by now. */
    public Optional<Revision> estimate() {
        return isEstimate() ? Optional.empty() : revisions.reversed().stream().skip(1)
                .filter(revision -> revision.quality() == Quality.ESTIMATED).findFirst();
    }

    /** By how much it is another one than the estimate. */
    public Optional<Difference> differenceToEstimate() {
        return estimate().flatMap(estimate -> Difference.between(estimate.value(), current().value()));
    }

    /** What was never handed in is replaced in place; what was, gets a new revision; the same again changes nothing. */
    Figure report(ReportedFigure given, Author by, Instant at) {
        Revision current = current();
        if (current.saysTheSameAs(given)) {
            return this;
        }
        List<Revision> next = new ArrayList<>(revisions);
        if (current.submitted()) {
            next.add(revision(current.number() + 1, given, given.reason(), current.evidence(), by, at));
        } else {
            String reason = given.reason() != null ? given.reason() : current.reason();
            next.set(next.size() - 1, revision(current.number(), given, reason, current.evidence(), by, at));
        }
        return new Figure(key, next);
    }

    Figure handedIn() {
        if (current().submitted()) {
            return this;
        }
        List<Revision> next = new ArrayList<>(revisions);
        next.set(next.size() - 1, current().handedIn());
        return new Figure(key, next);
    }

    /** With what it says now approved. */
    Figure inForce() {
        return inForce(current());
    }

    /** With what it said at that moment approved. */
    Figure inForce(Instant at) {
        return revisions.reversed().stream().filter(revision -> !revision.enteredAt().isAfter(at)).findFirst().map(this::inForce)
                .orElse(this);
    }

    private Figure inForce(Revision approved) {
        return new Figure(key, revisions.stream().map(each -> each.equals(approved) ? each.inForce() : each).toList());
    }

    /** Without the revisions that nobody approved; none when nobody approved any. */
    Optional<Figure> onlyApproved() {
        List<Revision> approved = revisions.stream().filter(Revision::approved).toList();
        return approved.isEmpty() ? Optional.empty() : Optional.of(new Figure(key, approved));
    }

    /** Whether any revision comes from the caller's own hand. */
    boolean enteredBy(Caller caller) {
        return revisions.stream().anyMatch(revision -> revision.author().isOneWith(caller));
    }

    /** @param before what it referred to until now */
    private static Revision revision(int number, ReportedFigure given, @Nullable String reason, List<EvidenceId> before,
            Author by, Instant at) {
        List<EvidenceId> evidence = given.evidence() == null ? before : given.evidence();
        return new Revision(number, given.value(), given.quality(), given.explanation(), reason, evidence, by, at, false, false);
    }
}
