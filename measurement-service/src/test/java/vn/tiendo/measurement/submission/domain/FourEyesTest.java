package vn.tiendo.measurement.submission.domain;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.Reason;

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
import static vn.tiendo.measurement.submission.domain.Samples.refused;
import static vn.tiendo.measurement.submission.domain.Samples.sentBack;
import static vn.tiendo.measurement.submission.domain.Samples.submitted;

/** Nobody approves what came from their own hand, whichever door it came through. */
class FourEyesTest {

    private static final Refusal OWN = new Refusal.NotAllowed(Decision.denied(Reason.OWN));
    private static final Caller SYSTEM = system("dia-chinh-he-thong", "dia-chinh");

    @Test
    void aReviewerCannotApproveFiguresTheyEntered() {
        assertThat(refused(submitted(figure("N", number("55"))).approve(person("an", "dia-chinh"), AT))).isEqualTo(OWN);
        assertThat(refused(submitted(figure("N", number("55"))).approve(person("an", null), AT))).isEqualTo(OWN);
    }

    @Test
    void whoEnteredAnEarlierRevisionCannotApproveEither() {
        Submission corrected = changed(sentBack(figure("N", number("55")))
                .file(filing(figure("N", number("56"), "Sửa")), List.of(), HAND_IN, person("chi", "dia-chinh"), AT, TODAY));

        assertThat(refused(corrected.approve(OFFICER, AT))).isEqualTo(OWN);
        assertThat(refused(corrected.approve(person("chi", "dia-chinh"), AT))).isEqualTo(OWN);
    }

    @Test
    void oneOwnFigureAmongOthersIsEnough() {
        Submission kept = changed(none().file(draft(figure("N", number("1"))), List.of(), HAND_IN, person("binh", "dia-chinh"), AT,
                TODAY));
        Submission two = changed(kept.file(filing(figure("C", number("2"))), List.of(), HAND_IN, OFFICER, AT, TODAY));

        assertThat(refused(two.approve(REVIEWER, AT))).isEqualTo(OWN);
    }

    @Test
    void whoActedByDelegationCannotApprove() {
        Caller delegated = person("em", "cong-an");
        Submission filed = filedBy(delegated);

        assertThat(filed.figures().firstEntry().getValue().current().author())
                .isEqualTo(new Author("em", Caller.Kind.PERSON, "cong-an", "dia-chinh"));
        assertThat(refused(filed.approve(delegated, AT))).isEqualTo(OWN);
    }

    @Test
    void theSystemAccountOfADepartmentCountsForItsPeople() {
        Submission filed = filedBy(SYSTEM);

        assertThat(refused(filed.approve(person("binh", "dia-chinh"), AT))).isEqualTo(OWN);
        assertThat(changed(filed.approve(person("binh", "van-phong"), AT)).state()).isEqualTo(State.APPROVED);
        assertThat(changed(filed.approve(person("binh", null), AT)).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void aSystemAccountDoesNotApproveWhatPeopleOfItsDepartmentEntered() {
        Submission filed = filedBy(OFFICER);

        assertThat(refused(filed.approve(SYSTEM, AT))).isEqualTo(OWN);
        assertThat(changed(filed.approve(system("van-phong-he-thong", "van-phong"), AT)).state())
                .isEqualTo(State.APPROVED);
    }

    @Test
    void aColleagueMayApprove() {
        assertThat(changed(filedBy(OFFICER).approve(person("binh", "dia-chinh"), AT)).state())
                .isEqualTo(State.APPROVED);
    }

    private static Submission filedBy(Caller caller) {
        return changed(none().file(filing(figure("N", number("1"))), List.of(), HAND_IN, caller, AT, TODAY));
    }

    private static Caller person(String id, @Nullable String department) {
        return new Caller(id, id, "lai-thieu", department, Set.of("officer", "reviewer"));
    }

    private static Caller system(String id, String department) {
        return new Caller(id, id, "lai-thieu", department, Set.of("officer", "reviewer"), Caller.Kind.SYSTEM, Set.of());
    }
}
