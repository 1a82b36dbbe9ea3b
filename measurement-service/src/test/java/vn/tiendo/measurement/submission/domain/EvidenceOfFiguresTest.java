package vn.tiendo.measurement.submission.domain;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.domain.Samples.AT;
import static vn.tiendo.measurement.submission.domain.Samples.REVIEWER;
import static vn.tiendo.measurement.submission.domain.Samples.changed;
import static vn.tiendo.measurement.submission.domain.Samples.codes;
import static vn.tiendo.measurement.submission.domain.Samples.draft;
import static vn.tiendo.measurement.submission.domain.Samples.file;
import static vn.tiendo.measurement.submission.domain.Samples.filing;
import static vn.tiendo.measurement.submission.domain.Samples.none;
import static vn.tiendo.measurement.submission.domain.Samples.number;
import static vn.tiendo.measurement.submission.domain.Samples.refused;

class EvidenceOfFiguresTest {

    private static final EvidenceId ONE = new EvidenceId("1".repeat(24));
    private static final EvidenceId OTHER = new EvidenceId("2".repeat(24));

    @Test
    void aFigureNamesWhatShowsIt() {
        Submission submission = changed(file(none(), filing(figure(null, OTHER, ONE, ONE))));

        assertThat(current(submission).evidence()).containsExactly(ONE, OTHER);
        assertThat(submission.refersTo(ONE)).isTrue();
        assertThat(submission.restsOn(ONE)).isTrue();
    }

    @Test
    void whoSaysNothingOfItLeavesItAsItIs() {
        Submission before = changed(file(none(), draft(figure(null, ONE))));

        Submission after = changed(file(before, draft(Samples.figure("N", number("2")))));

        assertThat(current(after).evidence()).containsExactly(ONE);
        assertThat(after.restsOn(ONE)).isFalse();
    }

    @Test
    void anEmptyListTakesItAway() {
        Submission before = changed(file(none(), draft(figure(null, ONE))));

        Submission after = changed(file(before, draft(figure(null))));

        assertThat(after.refersTo(ONE)).isFalse();
    }

    @Test
    void otherEvidenceForWhatWasHandedInIsACorrection() {
        Submission back = changed(changed(file(none(), filing(figure(null, ONE)))).sendBack("Thiếu", REVIEWER, AT));

        assertThat(codes(refused(file(back, filing(figure(null, OTHER)))))).containsExactly("/figures/0/reason reason-required");
        Submission corrected = changed(file(back, filing(figure("Nhầm tệp", OTHER))));

        assertThat(current(corrected).number()).isEqualTo(2);
        assertThat(current(corrected).evidence()).containsExactly(OTHER);
        assertThat(corrected.restsOn(ONE)).isTrue();
    }

    @Test
    void onlyWhatIsAttachedCanBeNamed() {
        Filing filing = filing(figure(null, ONE, OTHER), Samples.figure("N2", number("1")));

        assertThat(EvidenceRules.concern(filing)).isTrue();
        assertThat(EvidenceRules.concern(filing(figure(null)))).isFalse();
        assertThat(EvidenceRules.check(filing, Set.of(ONE)))
                .containsExactly(new Violation("/figures/0/evidence", "unknown-evidence", OTHER.text(), null));
    }

    private static Revision current(Submission submission) {
        return submission.figure(new FigureKey("N", null)).orElseThrow().current();
    }

    private static ReportedFigure figure(@Nullable String reason, EvidenceId... evidence) {
        return new ReportedFigure("/figures/0", new FigureKey("N", null), number("1"), Quality.ACTUAL, null, reason, null,
                List.of(evidence));
    }
}
