package vn.tiendo.measurement.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.Course;
import vn.tiendo.measurement.submission.domain.EvidenceId;
import vn.tiendo.measurement.submission.domain.Extension;
import vn.tiendo.measurement.submission.domain.Figure;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.submission.domain.Revision;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionEvent;

/** Submissions as JSON. Maps and not records, because what is absent is left out and forms share parts. */
final class SubmissionView {

    private SubmissionView() {
    }

    /** With all revisions of each figure. */
    static Map<String, Object> whole(Submission submission) {
        Map<String, Object> view = head(submission);
        view.put("figures", submission.figures().values().stream().map(SubmissionView::withRevisions).toList());
        return view;
    }

    /** As it is read: beside its figures, on which of them there are comments. */
    static Map<String, Object> read(Submission submission, Map<FigureKey, Integer> comments) {
        Map<String, Object> view = whole(submission);
        if (!comments.isEmpty()) {
            view.put("comments", comments.entrySet().stream().map(SubmissionView::commented).toList());
        }
        return view;
    }

    private static Map<String, Object> commented(Map.Entry<FigureKey, Integer> figure) {
        Map<String, Object> view = key(figure.getKey());
        view.put("count", figure.getValue());
        return view;
    }

    static Map<String, Object> summary(Submission submission) {
        Map<String, Object> view = head(submission);
        view.put("figureCount", submission.figures().size());
        return view;
    }

    /** The state after the change, with the current revision of each figure. */
    static Map<String, Object> event(SubmissionEvent event) {
        Map<String, Object> view = head(event.submission());
        view.put("figures", event.submission().figures().values().stream().map(SubmissionView::current).toList());
        view.put("by", event.by());
        view.put("at", event.at().toString());
        return view;
    }

    /** For subscribers outside: without names of persons. */
    static Map<String, Object> approvedFigures(Submission submission) {
        Map<String, Object> view = new LinkedHashMap<>();
        putIdentity(view, submission);
        view.put("figures", submission.figures().values().stream().map(SubmissionView::nameless).toList());
        return view;
    }

    static Map<String, Object> given(ReportedFigure figure) {
        Map<String, Object> view = key(figure.key());
        view.put("value", ValueForm.of(figure.value()));
        view.put("quality", figure.quality().name());
        ValueForm.putIfThere(view, "explanation", figure.explanation());
        ValueForm.putIfThere(view, "reason", figure.reason());
        List<EvidenceId> evidence = figure.evidence();
        ValueForm.putIfThere(view, "evidence", evidence == null ? null : evidence.stream().map(EvidenceId::text).toList());
        return view;
    }

    private static Map<String, Object> head(Submission submission) {
        Course course = submission.course();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", submission.id().toString());
        putIdentity(view, submission);
        view.put("dueOn", submission.dueOn().toString());
        ValueForm.putIfThere(view, "reportedOn", course.reportedOn());
        view.put("late", course.late());
        view.put("state", course.state().name());
        view.put("version", submission.version());
        ValueForm.putIfThere(view, "submittedAt", course.submittedAt());
        ValueForm.putIfThere(view, "approvedAt", course.approvedAt());
        ValueForm.putIfThere(view, "approvedBy", course.approvedBy());
        ValueForm.putIfThere(view, "sentBackReason", course.sentBackReason());
        @Nullable Extension extension = course.extension();
        if (extension != null) {
            view.put("extension", Map.of("until", extension.until().toString(), "reason", extension.reason(), "by",
                    extension.by(), "at", extension.at().toString()));
        }
        if (!course.open().isEmpty()) {
            view.put("open", course.open().stream().map(SubmissionView::key).toList());
        }
        return view;
    }

    private static void putIdentity(Map<String, Object> view, Submission submission) {
        view.put("plan", submission.id().plan());
        view.put("unit", submission.unit());
        view.put("department", submission.id().department());
        view.put("period", submission.id().period().toString());
        view.put("from", submission.span().from().toString());
        view.put("to", submission.span().to().toString());
    }

    private static Map<String, Object> key(FigureKey key) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("target", key.target());
        ValueForm.putIfThere(view, "part", key.part());
        return view;
    }

    private static Map<String, Object> withRevisions(Figure figure) {
        Map<String, Object> view = withEvidence(current(figure), figure.current());
        List<Map<String, Object>> revisions = figure.revisions().stream()
                .map(revision -> withEvidence(revision(new LinkedHashMap<>(), revision), revision)).toList();
        view.put("revisions", revisions);
        return view;
    }

    /** For those who may read it; events go to others, too. */
    private static Map<String, Object> withEvidence(Map<String, Object> view, Revision revision) {
        if (!revision.evidence().isEmpty()) {
            view.put("evidence", revision.evidence().stream().map(EvidenceId::text).toList());
        }
        return view;
    }

    private static Map<String, Object> current(Figure figure) {
        return estimated(revision(key(figure.key()), figure.current()), figure);
    }

    private static Map<String, Object> nameless(Figure figure) {
        Map<String, Object> view = estimated(said(key(figure.key()), figure.current()), figure);
        view.put("value", ValueForm.of(figure.current().value().withoutNotes()));
        return view;
    }

    private static Map<String, Object> estimated(Map<String, Object> view, Figure figure) {
        figure.estimate().ifPresent(estimate -> {
            Map<String, Object> form = new LinkedHashMap<>();
            form.put("revision", estimate.number());
            form.put("value", ValueForm.of(estimate.value().withoutNotes()));
            figure.differenceToEstimate().ifPresent(difference -> {
                form.put("difference", difference.absolute());
                ValueForm.putIfThere(form, "differencePercent", difference.percent());
            });
            view.put("estimate", form);
        });
        return view;
    }

    private static Map<String, Object> revision(Map<String, Object> view, Revision revision) {
        said(view, revision);
        view.put("enteredBy", revision.author().id());
        view.put("enteredByKind", revision.author().kind().name());
        ValueForm.putIfThere(view, "enteredByDepartment", revision.author().department());
        ValueForm.putIfThere(view, "onBehalfOf", revision.author().onBehalfOf());
        view.put("enteredAt", revision.enteredAt().toString());
        return view;
    }

    private static Map<String, Object> said(Map<String, Object> view, Revision revision) {
        view.put("revision", revision.number());
        view.put("value", ValueForm.of(revision.value()));
        view.put("quality", revision.quality().name());
        ValueForm.putIfThere(view, "explanation", revision.explanation());
        ValueForm.putIfThere(view, "reason", revision.reason());
        return view;
    }
}
