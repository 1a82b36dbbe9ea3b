package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.submission.domain.Outcome.Changed;
import vn.tiendo.measurement.submission.domain.Outcome.Refused;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.Reason;
import vn.tiendo.platform.problem.Violation;

/**
 * All figures that one department owes for one plan and period; the unit of work, of approval and of atomicity.
 *
 * @param version grows by one with each change; 0: nothing is stored yet
 * @param receipts one for each filing, oldest first; of many the newest
 */
public record Submission(SubmissionId id, String unit, Span span, LocalDate dueOn, long version, Course course,
        SortedMap<FigureKey, Figure> figures, List<Receipt> receipts) {

    public Submission {
        figures = Collections.unmodifiableSortedMap(figures);
        receipts = List.copyOf(receipts);
    }

    /** The submission before anything was filed. */
    public static Submission none(SubmissionId id, String unit, PeriodDates dates) {
        return new Submission(id, unit, new Span(dates.from(), dates.closing()), dates.due(), 0, Course.NEW,
                Collections.emptySortedMap(), List.of());
    }

    public State state() {
        return course.state();
    }

    public Optional<Figure> figure(FigureKey key) {
        @Nullable Figure found = figures.get(key);
        return Optional.ofNullable(found);
    }

    public Optional<Receipt> receipt(long version) {
        return receipts.stream().filter(receipt -> receipt.version() == version).findFirst();
    }

    /** Whether the department may change the figure now: of what is approved only an estimate. */
    public boolean takes(FigureKey key) {
        return state().editable() || state() == State.APPROVED && figure(key).filter(Figure::isEstimate).isPresent();
    }

    /** Whether any revision refers to it. */
    public boolean refersTo(EvidenceId evidence) {
        return revisions().anyMatch(revision -> revision.evidence().contains(evidence));
    }

    /** Whether a revision that was handed in refers to it, which is for good. */
    public boolean restsOn(EvidenceId evidence) {
        return revisions().anyMatch(revision -> revision.submitted() && revision.evidence().contains(evidence));
    }

    private Stream<Revision> revisions() {
        return figures.values().stream().flatMap(figure -> figure.revisions().stream());
    }

    /** The receipt of a request that its sender named. */
    public Optional<Receipt> receipt(String sender, IdempotencyKey key) {
        return receipts.stream().filter(receipt -> receipt.answers(sender, key)).findFirst();
    }

    /** The receipt of what came in a batch. */
    public Optional<Receipt> receipt(String batch) {
        return receipts.stream().filter(each -> each.place().filter(place -> place.batch().equals(batch)).isPresent())
                .findFirst();
    }

    private Submission with(Course other) {
        return new Submission(id, unit, span, dueOn, version, other, figures, receipts);
    }

    private Submission with(SortedMap<FigureKey, Figure> others) {
        return new Submission(id, unit, span, dueOn, version, course, others, receipts);
    }

    /** As those see it who see only what was approved. */
    public Submission onlyApproved() {
        return with(Figures.onlyApproved(figures));
    }

    /** As it was stored before approvals were noted with the revisions, with the last one noted. */
    public Submission withApprovalNoted() {
        boolean noted = revisions().anyMatch(Revision::approved);
        return noted || course.approvedAt() == null ? this : with(Figures.inForce(figures, course.approvedAt()));
    }

    public Submission withoutOldestReceipts(int many) {
        return new Submission(id, unit, span, dueOn, version, course, figures, receipts.subList(many, receipts.size()));
    }

    /**
     * Merges the figures given, and hands all in when the filing says so. What is approved takes in only the actual figures
     * in the place of estimates; as after a reopening it stays in force until it is approved again.
     *
     * @param found what is already known to be wrong with the filing, told together with what is found here
     * @param handIn what is demanded when they are handed in
     */
    public Outcome file(Filing filing, List<Violation> found, HandIn handIn, Caller by, Instant at, LocalDate today) {
        if (state() == State.APPROVED && Figures.bringActuals(figures, filing.figures())) {
            return with(course.opened(Figures.estimates(figures))).file(filing, found, handIn, by, at, today);
        }
        if (!state().editable()) {
            return wrongState(Set.of(State.DRAFT, State.SENT_BACK));
        }
        List<Violation> all = new ArrayList<>(found);
        all.addAll(Corrections.check(this, filing, merged(filing.figures(), by, at), today));
        all.addAll(demanded(filing, filing.figures(), handIn, by, at));
        List<Violation> violations = filing.places().of(all);
        if (violations.isEmpty()) {
            return take(filing, Sifted.whole(filing), handIn, by, at, today);
        }
        Optional<Sifted> sifted = filing.delivery().mode() == Mode.PARTIAL ? Sifted.of(filing, violations)
                .filter(some -> demanded(filing, some.taken(), handIn, by, at).isEmpty()) : Optional.empty();
        return sifted.map(some -> take(filing, some, handIn, by, at, today))
                .orElseGet(() -> new Refused(new Refusal.Invalid(violations)));
    }

    /** What the whole lacks for being handed in, with these figures of the filing. */
    private List<Violation> demanded(Filing filing, List<ReportedFigure> taken, HandIn handIn, Caller by, Instant at) {
        return filing.submit() ? handIn.violations(merged(taken, by, at), Figures.pointers(taken)) : List.of();
    }

    private SortedMap<FigureKey, Figure> merged(List<ReportedFigure> taken, Caller by, Instant at) {
        return Figures.merge(figures, taken, Author.of(by, id.department()), at);
    }

    private Outcome take(Filing filing, Sifted sifted, HandIn handIn, Caller by, Instant at, LocalDate today) {
        Course next = filing.submit() ? course.submitted(filing.reportedOn(), today, dueOn, at)
                : course.reported(filing.reportedOn(), today, dueOn);
        Author author = Author.of(by, id.department());
        Counts counts = count(sifted);
        SortedMap<FigureKey, Figure> merged = merged(sifted.taken(), by, at);
        Delivery delivery = filing.delivery().warned(handIn.doubts(sifted.taken(), merged), filing.places());
        Receipt receipt = new Receipt(id, next.state(), version + 1, at,
                new Sender(by.id(), by.name(), author.onBehalfOf()), delivery, counts.all(), counts,
                sifted.refused(), next.late(), dueOn);
        SubmissionEvent.Kind kind = filing.submit() ? SubmissionEvent.Kind.SUBMITTED : SubmissionEvent.Kind.DRAFTED;
        return changed(kind, next, filing.submit() ? Figures.handedIn(merged) : merged, receipt, by, at);
    }

    private Counts count(Sifted sifted) {
        int unchanged = (int) sifted.taken().stream()
                .filter(given -> figure(given.key()).filter(there -> there.current().saysTheSameAs(given)).isPresent())
                .count();
        return new Counts(sifted.taken().size() - unchanged, unchanged, sifted.faulty());
    }

    /** Hands in what was kept so far. What is wrong with a figure is told by its place among all. */
    public Outcome submit(HandIn handIn, Caller by, Instant at, LocalDate today) {
        if (!state().editable()) {
            return wrongState(Set.of(State.DRAFT, State.SENT_BACK));
        }
        List<Violation> violations = handIn.violations(figures, Figures.pointers(figures));
        if (!violations.isEmpty()) {
            return new Refused(new Refusal.Invalid(violations));
        }
        Course next = course.submitted(null, today, dueOn, at);
        return changed(SubmissionEvent.Kind.SUBMITTED, next, Figures.handedIn(figures), null, by, at);
    }

    /** Takes back what was handed in, before anybody has decided on it. */
    public Outcome withdraw(Caller by, Instant at) {
        if (state() != State.SUBMITTED) {
            return wrongState(Set.of(State.SUBMITTED));
        }
        return changed(SubmissionEvent.Kind.WITHDRAWN, course.withdrawn(), figures, null, by, at);
    }

    /** Approves what was submitted; nobody approves what came from their own hand (four eyes). */
    public Outcome approve(Caller by, Instant at) {
        if (state() != State.SUBMITTED) {
            return wrongState(Set.of(State.SUBMITTED));
        }
        if (figures.values().stream().anyMatch(figure -> figure.enteredBy(by))) {
            return new Refused(new Refusal.NotAllowed(Decision.denied(Reason.OWN)));
        }
        return changed(SubmissionEvent.Kind.APPROVED, course.approved(by.id(), at), Figures.inForce(figures), null, by, at);
    }

    public Outcome sendBack(String reason, Caller by, Instant at) {
        if (state() != State.SUBMITTED) {
            return wrongState(Set.of(State.SUBMITTED));
        }
        return changed(SubmissionEvent.Kind.SENT_BACK, course.sentBack(reason), figures, null, by, at);
    }

    /** Opens single figures of what was approved; what was approved stays in force until it is approved again. */
    public Outcome reopen(Set<FigureKey> opened, String reason, Caller by, Instant at) {
        if (state() != State.APPROVED) {
            return wrongState(Set.of(State.APPROVED));
        }
        return changed(SubmissionEvent.Kind.REOPENED, course.reopened(opened, reason), figures, null, by, at);
    }

    /** Gives the department more time for what it has not handed in: at most a year from the due day, or from today. */
    public Outcome extend(LocalDate until, String reason, Caller by, Instant at, LocalDate today) {
        if (!state().editable()) {
            return wrongState(Set.of(State.DRAFT, State.SENT_BACK));
        }
        LocalDate last = (today.isAfter(dueOn) ? today : dueOn).plusYears(1);
        if (!until.isAfter(course.extended(dueOn)) || until.isAfter(last)) {
            return new Refused(new Refusal.Invalid(List.of(new Violation("/until", "out-of-range", until.toString(),
                    course.extended(dueOn).plusDays(1) + " … " + last))));
        }
        return changed(SubmissionEvent.Kind.EXTENDED, course.extended(new Extension(until, reason, by.id(), at)), figures,
                null, by, at);
    }

    private Outcome changed(SubmissionEvent.Kind kind, Course next, SortedMap<FigureKey, Figure> nextFigures,
            @Nullable Receipt receipt, Caller by, Instant at) {
        List<Receipt> nextReceipts = new ArrayList<>(receipts);
        if (receipt != null) {
            nextReceipts.add(receipt);
        }
        Submission changed = new Submission(id, unit, span, dueOn, version + 1, next, nextFigures, nextReceipts);
        return new Changed(changed, new SubmissionEvent(kind, changed, by.id(), at));
    }

    private Outcome wrongState(Set<State> expected) {
        return new Refused(new Refusal.WrongState(state(), expected));
    }
}
