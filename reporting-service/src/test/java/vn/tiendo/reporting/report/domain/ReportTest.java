package vn.tiendo.reporting.report.domain;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.report.domain.Report.Frozen;
import vn.tiendo.reporting.report.domain.Report.Issue;
import vn.tiendo.reporting.report.domain.Report.Person;
import vn.tiendo.reporting.report.domain.Report.Refusal;
import vn.tiendo.reporting.report.domain.Report.State;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

    private static final Instant AT = Instant.parse("2024-06-18T03:00:00Z");
    private static final Person BINH = new Person("binh", "Bình");
    private static final Person HOA = new Person("hoa", "Hoa");

    private final Report draft = new Report("r", 1, "SIX_MONTH", "lai-thieu-2024", "lai-thieu",
        List.of("thuan-an", "lai-thieu"), "2024-S1", AT, BINH, new Frozen("{}", "0", SampleReport.input(Imprint.BLANK)),
        null, null, List.of());

    @Test
    void aDraftIsReviewedByAnotherPersonAndThenIssued() {
        Report reviewed = draft.reviewed(HOA, AT);
        Report issued = reviewed.issued(new Issue(HOA, AT, List.of(), List.of()));

        assertThat(draft.refusesReview(HOA)).isEmpty();
        assertThat(reviewed.refusesIssue()).isEmpty();
        assertThat(List.of(draft.state(), reviewed.state(), issued.state()))
            .containsExactly(State.DRAFT, State.REVIEWED, State.ISSUED);
        assertThat(List.of(draft.version(), reviewed.version(), issued.version())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whoeverMadeItDoesNotReviewIt() {
        assertThat(draft.refusesReview(BINH)).hasValue(Refusal.OWN_REPORT);
    }

    @Test
    void noStepIsTakenTwiceOrLeftOut() {
        Report issued = draft.reviewed(HOA, AT).issued(new Issue(HOA, AT, List.of(), List.of()));

        assertThat(draft.refusesIssue()).hasValue(Refusal.WRONG_STATE);
        assertThat(draft.reviewed(HOA, AT).refusesReview(HOA)).hasValue(Refusal.WRONG_STATE);
        assertThat(issued.refusesReview(HOA)).hasValue(Refusal.WRONG_STATE);
        assertThat(issued.refusesIssue()).hasValue(Refusal.WRONG_STATE);
    }
}
