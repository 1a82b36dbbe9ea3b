package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.platform.caller.Caller;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.domain.Samples.AT;
import static vn.tiendo.measurement.submission.domain.Samples.HAND_IN;
import static vn.tiendo.measurement.submission.domain.Samples.OFFICER;
import static vn.tiendo.measurement.submission.domain.Samples.REVIEWER;
import static vn.tiendo.measurement.submission.domain.Samples.TODAY;
import static vn.tiendo.measurement.submission.domain.Samples.changed;
import static vn.tiendo.measurement.submission.domain.Samples.draft;
import static vn.tiendo.measurement.submission.domain.Samples.figure;
import static vn.tiendo.measurement.submission.domain.Samples.filing;
import static vn.tiendo.measurement.submission.domain.Samples.none;
import static vn.tiendo.measurement.submission.domain.Samples.number;

/** Who sees only approved figures sees the revisions that were approved, of all that there are. */
class ApprovedRevisionsTest {

    private static final FigureKey N = new FigureKey("N", null);
    private static final Caller ABOVE = new Caller("phan-tich", "Phân tích", "thuan-an", null, Set.of("analyst"));
    private static final Caller COLLECTOR = new Caller("may", "Máy", "thuan-an", null, Set.of("officer"), Caller.Kind.SYSTEM,
            Set.of("submissions:read", "submissions:collect"));

    /**
     * Columns: what was done, each with another value: draft, file (and hand in), withdraw, send back, approve, reopen; all revisions;
     * those that units above see; those of them that are known from a document of before approvals were noted with revisions.
     */
    @ParameterizedTest
    @CsvSource({
            "draft,                                 1,     '',    ''",
            "file,                                  1,     '',    ''",
            "file approve,                          1,     1,     1",
            "draft draft file approve,              1,     1,     1",
            "file send-back file approve,           1 2,   2,     2",
            "file withdraw file approve,            1 2,   2,     2",
            "file withdraw file send-back file,     1 2 3, '',    ''",
            "file approve reopen,                   1,     1,     1",
            "file approve reopen draft,             1 2,   1,     1",
            "file approve reopen file,              1 2,   1,     1",
            "file approve reopen file withdraw,     1 2,   1,     1",
            "file approve reopen file approve,      1 2,   1 2,   2",
            "file approve reopen file send-back file approve, 1 2 3, 1 3, 3"})
    void ofWhatWasDoneThatWhatWasApproved(String course, String all, String approved, String known) {
        Submission submission = after(course);

        assertThat(revisions(submission)).isEqualTo(all);
        assertThat(revisions(Authority.seen(ABOVE, submission))).isEqualTo(approved);
        assertThat(revisions(Authority.seen(ABOVE, unmarked(submission).withApprovalNoted()))).isEqualTo(known);
        assertThat(Authority.seen(OFFICER, submission)).isEqualTo(submission);
        assertThat(Authority.seen(COLLECTOR, submission)).isEqualTo(submission);
    }

    @Test
    void whatIsNotedAlreadyIsLeftAsItIs() {
        Submission submission = after("file approve reopen file approve");

        assertThat(submission.withApprovalNoted()).isSameAs(submission);
    }

    @Test
    void anEstimateThatNobodyApprovedIsNotTold() {
        Submission sentBack = changed(changed(none().file(filing(estimate()), List.of(), HAND_IN, OFFICER, AT, TODAY))
                .sendBack("Chưa hết kỳ", REVIEWER, AT));
        Submission approved = changed(changed(sentBack.file(filing(figure("N", number("45"))), List.of(), HAND_IN, OFFICER, AT, TODAY))
                .approve(REVIEWER, AT));

        assertThat(approved.figure(N).orElseThrow().estimate()).isPresent();
        assertThat(Authority.seen(ABOVE, approved).figure(N).orElseThrow().estimate()).isEmpty();
    }

    private static ReportedFigure estimate() {
        return new ReportedFigure("/figures/0", N, number("50"), Quality.ESTIMATED, null, null);
    }

    private static Submission after(String course) {
        Submission submission = none();
        Instant at = AT;
        for (String done : course.split(" ")) {
            at = at.plusSeconds(60);
            submission = changed(then(done, submission, at));
        }
        return submission;
    }

    private static Outcome then(String done, Submission submission, Instant at) {
        ReportedFigure next = figure("N", number(Long.toString(at.getEpochSecond() - AT.getEpochSecond())), "Đếm lại");
        return switch (done) {
            case "draft" -> submission.file(draft(next), List.of(), HAND_IN, OFFICER, at, TODAY);
            case "file" -> submission.file(filing(next), List.of(), HAND_IN, OFFICER, at, TODAY);
            case "withdraw" -> submission.withdraw(OFFICER, at);
            case "send-back" -> submission.sendBack("Xem lại", REVIEWER, at);
            case "approve" -> submission.approve(REVIEWER, at);
            case "reopen" -> submission.reopen(Set.of(N), "Sai", REVIEWER, at);
            default -> throw new AssertionError(done);
        };
    }

    private static String revisions(Submission submission) {
        @Nullable Figure figure = submission.figures().get(N);
        return figure == null ? "" : figure.revisions().stream().map(revision -> Integer.toString(revision.number()))
                .collect(Collectors.joining(" "));
    }

    private static Submission unmarked(Submission submission) {
        SortedMap<FigureKey, Figure> figures = new TreeMap<>(submission.figures());
        figures.replaceAll((key, figure) -> new Figure(key, figure.revisions().stream()
                .map(each -> new Revision(each.number(), each.value(), each.quality(), each.explanation(), each.reason(),
                        each.evidence(), each.author(), each.enteredAt(), each.submitted(), false)).toList()));
        return new Submission(submission.id(), submission.unit(), submission.span(), submission.dueOn(), submission.version(),
                submission.course(), figures, submission.receipts());
    }
}
