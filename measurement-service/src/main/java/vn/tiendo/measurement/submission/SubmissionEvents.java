package vn.tiendo.measurement.submission;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionEvent;
import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.PendingEvent;

/** What is told to others about a change: everything inside, approved figures outside. */
@Component
class SubmissionEvents {

    static final String SUBMISSIONS = "tiendo.submissions.v1";
    static final String FIGURES = "tiendo.figures.v1";

    private final EventWriter writer;

    SubmissionEvents(EventWriter writer) {
        this.writer = writer;
    }

    List<PendingEvent> of(SubmissionEvent event) {
        PendingEvent internal = pending(SUBMISSIONS, type(event.kind()), event, SubmissionView.event(event));
        if (event.kind() != SubmissionEvent.Kind.APPROVED) {
            return List.of(internal);
        }
        return List.of(internal, pending(FIGURES, "vn.tiendo.measurement.figures-approved.v1", event,
                SubmissionView.approvedFigures(event.submission().onlyApproved())));
    }

    private static String type(SubmissionEvent.Kind kind) {
        return "vn.tiendo.measurement." + switch (kind) {
            case DRAFTED -> "submission-drafted.v1";
            case SUBMITTED -> "submission-submitted.v1";
            case WITHDRAWN -> "submission-withdrawn.v1";
            case APPROVED -> "submission-approved.v1";
            case SENT_BACK -> "submission-sent-back.v1";
            case REOPENED -> "submission-reopened.v1";
            case EXTENDED -> "submission-extended.v1";
        };
    }

    private PendingEvent pending(String topic, String type, SubmissionEvent event, Map<String, Object> data) {
        Submission submission = event.submission();
        return writer.event(topic, submission.id().plan(), type, submission.id().toString(), event.at(),
                submission.version(), data);
    }
}
