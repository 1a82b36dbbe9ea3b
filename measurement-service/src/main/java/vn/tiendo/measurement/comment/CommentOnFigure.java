package vn.tiendo.measurement.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.comment.domain.Comment;
import vn.tiendo.measurement.comment.domain.CommentRules;
import vn.tiendo.measurement.comment.domain.Outcome;
import vn.tiendo.measurement.comment.domain.Refusal;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.Access;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.measurement.submission.domain.Sender;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;

/** Someone says something about a figure, also about one that is missing. */
@Component
class CommentOnFigure {

    private static final String ACTION = "submission.comment";
    private static final String REVIEWER = "reviewer";

    private final Access access;
    private final Plans plans;
    private final ReportingCalendar calendar;
    private final CommentDocuments documents;

    CommentOnFigure(Access access, Plans plans, ReportingCalendar calendar, CommentDocuments documents) {
        this.access = access;
        this.plans = plans;
        this.calendar = calendar;
        this.documents = documents;
    }

    /**
     * @param named absent: what was named can be none
     * @param key absent: the request has no name
     * @param unreadable what was wrong with the body
     */
    Outcome say(Optional<SubmissionId> named, FigureKey figure, String text, @Nullable IdempotencyKey key, List<Violation> unreadable,
            Caller caller) {
        return switch (access.ask(Action.COMMENT, named, caller)) {
            case Access.Refused(var decision) -> new Outcome.Refused(new Refusal.NotAllowed(decision));
            case Access.Granted granted -> say(named.orElseThrow(), figure, text, key, unreadable, caller,
                    granted);
        };
    }

    private Outcome say(SubmissionId id, FigureKey figure, String text, @Nullable IdempotencyKey key, List<Violation> unreadable,
            Caller caller, Access.Granted granted) {
        Comment comment = new Comment(new ObjectId().toHexString(), id, granted.plan().unit(), figure, text,
                from(caller, id), granted.at());
        Optional<Comment> first = key == null ? Optional.empty() : documents.find(caller.id(), key);
        if (first.isPresent()) {
            return again(first.get(), comment, key);
        }
        Plan then = plans.asOf(granted.plan(), calendar.countsOn(granted.plan(), id.period()));
        List<Violation> violations = new ArrayList<>(unreadable);
        violations.addAll(CommentRules.check(then, id, figure, text, documents.howMany(id)));
        if (!violations.isEmpty()) {
            return new Outcome.Refused(new Refusal.Invalid(violations));
        }
        return documents.insert(comment, key, deed(comment, caller)) ? new Outcome.Said(comment)
                : again(documents.find(caller.id(), Objects.requireNonNull(key)).orElseThrow(), comment, key);
    }

    /** What is said once more with the same key was said already. */
    private static Outcome again(Comment first, Comment comment, @Nullable IdempotencyKey key) {
        return comment.saysTheSameAs(first) ? new Outcome.Said(first)
                : new Outcome.Refused(new Refusal.KeyReused(String.valueOf(key)));
    }

    /** A reviewer speaks for nobody else; an officer may speak for another department. */
    private static Sender from(Caller caller, SubmissionId id) {
        boolean forAnother = !caller.has(REVIEWER) && !id.department().equals(caller.department());
        return new Sender(caller.id(), caller.name(), forAnother ? id.department() : null);
    }

    private static Deed deed(Comment comment, Caller by) {
        return Deed.done(ACTION, comment.submission().toString(), comment.unit(), comment.submission().department(), by,
                comment.at()).versions(null, 1L).onBehalfOf(comment.from().onBehalfOf());
    }
}
