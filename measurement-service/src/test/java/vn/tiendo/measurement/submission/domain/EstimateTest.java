package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.domain.Samples.AT;
import static vn.tiendo.measurement.submission.domain.Samples.REVIEWER;
import static vn.tiendo.measurement.submission.domain.Samples.changed;
import static vn.tiendo.measurement.submission.domain.Samples.codes;
import static vn.tiendo.measurement.submission.domain.Samples.draft;
import static vn.tiendo.measurement.submission.domain.Samples.figure;
import static vn.tiendo.measurement.submission.domain.Samples.file;
import static vn.tiendo.measurement.submission.domain.Samples.filing;
import static vn.tiendo.measurement.submission.domain.Samples.number;
import static vn.tiendo.measurement.submission.domain.Samples.refused;
import static vn.tiendo.measurement.submission.domain.Samples.submitted;

/** "Ước thực hiện" gives way to "thực hiện". */
class EstimateTest {

    private static final FigureKey N = new FigureKey("N", null);

    @Test
    void anActualFigureInThePlaceOfAnEstimateNeedsNoReasonAndIsARevision() {
        Submission sentBack = changed(submitted(estimate("N", number("50"))).sendBack("Đã có số chính thức", REVIEWER, AT));

        Submission actual = changed(file(sentBack, filing(figure("N", number("45")))));

        Figure figure = actual.figure(N).orElseThrow();
        assertThat(figure.revisions()).extracting(Revision::quality).containsExactly(Quality.ESTIMATED, Quality.ACTUAL);
        assertThat(figure.current().reason()).isNull();
        assertThat(figure.estimate().orElseThrow().value()).isEqualTo(number("50"));
        assertThat(figure.differenceToEstimate()).contains(new Difference(new BigDecimal("-5"), new BigDecimal("-10.00")));
    }

    @Test
    void anotherEstimateNeedsAReason() {
        Submission sentBack = changed(submitted(estimate("N", number("50"))).sendBack("Xem lại", REVIEWER, AT));

        assertThat(codes(refused(file(sentBack, filing(estimate("N", number("45")))))))
                .containsExactly("/figures/0/reason reason-required");
    }

    @Test
    void whatIsApprovedTakesInActualsForItsEstimatesAndIsApprovedAgain() {
        Submission approved = approved();

        Submission actual = changed(file(approved, filing(figure("N", number("45")))));

        assertThat(actual.state()).isEqualTo(State.SUBMITTED);
        assertThat(actual.course().approvedAt()).isEqualTo(AT);
        assertThat(actual.course().late()).isFalse();
        assertThat(changed(actual.approve(REVIEWER, AT)).figure(N).orElseThrow().current().value()).isEqualTo(number("45"));
    }

    @Test
    void onlyItsEstimatesAreOpenThen() {
        Submission kept = changed(file(approved(), draft(figure("N", number("45")))));

        assertThat(kept.state()).isEqualTo(State.SENT_BACK);
        assertThat(kept.course().open()).containsExactly(N);
        assertThat(codes(refused(file(kept, filing(figure("C", new Value.Count(new BigDecimal("2")), "Sửa"))))))
                .containsExactly("/figures/0 figure-not-open");
    }

    @Test
    void whatElseIsCorrectedAfterApprovalIsReopenedByTheReviewer() {
        Refusal both = refused(file(approved(), filing(figure("N", number("45")), figure("C", new Value.Count(BigDecimal.TWO), "Sửa"))));
        Refusal same = refused(file(approved(), filing(estimate("N", number("50")))));

        assertThat(both).isEqualTo(new Refusal.WrongState(State.APPROVED, Set.of(State.DRAFT, State.SENT_BACK)));
        assertThat(same).isInstanceOf(Refusal.WrongState.class);
    }

    @Test
    void theDifferenceOfSharesIsInPointsAndNothingIsSaidOfWords() {
        assertThat(difference(ratio("90", "100"), ratio("48", "50"))).isEqualTo(new Difference(new BigDecimal("6.00"), new BigDecimal("6.67")));
        assertThat(difference(number("0"), number("3"))).isEqualTo(new Difference(new BigDecimal("3"), null));
        assertThat(difference(ratio("0", "0"), ratio("1", "2"))).isNull();
        assertThat(difference(new Value.Rating("Khá"), new Value.Rating("Mạnh"))).isNull();
    }

    private static @Nullable Difference difference(Value estimate, Value actual) {
        return Difference.between(estimate, actual).orElse(null);
    }

    private static Submission approved() {
        return changed(changed(file(Samples.none(), filing(estimate("N", number("50")),
                figure("C", new Value.Count(BigDecimal.ONE))))).approve(REVIEWER, AT));
    }

    private static Value ratio(String numerator, String denominator) {
        return new Value.Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private static ReportedFigure estimate(String target, Value value) {
        return new ReportedFigure("/figures/0", new FigureKey(target, null), value, Quality.ESTIMATED, null, null);
    }
}
