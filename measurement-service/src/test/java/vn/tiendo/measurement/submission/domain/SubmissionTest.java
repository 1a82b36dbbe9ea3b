package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tiendo.measurement.submission.domain.Samples.AT;
import static vn.tiendo.measurement.submission.domain.Samples.HAND_IN;
import static vn.tiendo.measurement.submission.domain.Samples.OFFICER;
import static vn.tiendo.measurement.submission.domain.Samples.REVIEWER;
import static vn.tiendo.measurement.submission.domain.Samples.TODAY;
import static vn.tiendo.measurement.submission.domain.Samples.approved;
import static vn.tiendo.measurement.submission.domain.Samples.changed;
import static vn.tiendo.measurement.submission.domain.Samples.codes;
import static vn.tiendo.measurement.submission.domain.Samples.draft;
import static vn.tiendo.measurement.submission.domain.Samples.figure;
import static vn.tiendo.measurement.submission.domain.Samples.file;
import static vn.tiendo.measurement.submission.domain.Samples.filing;
import static vn.tiendo.measurement.submission.domain.Samples.none;
import static vn.tiendo.measurement.submission.domain.Samples.number;
import static vn.tiendo.measurement.submission.domain.Samples.refused;
import static vn.tiendo.measurement.submission.domain.Samples.reportedOn;
import static vn.tiendo.measurement.submission.domain.Samples.sentBack;
import static vn.tiendo.measurement.submission.domain.Samples.submitted;
import static vn.tiendo.measurement.submission.domain.Samples.values;

class SubmissionTest {

    private static final FigureKey N = new FigureKey("N", null);

    @Test
    void filingSubmitsUnlessToldNotTo() {
        assertThat(submitted(figure("N", number("55"))).state()).isEqualTo(State.SUBMITTED);
        assertThat(changed(file(none(), draft(figure("N", number("55"))))).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void aDraftIsReplacedInPlace() {
        Submission first = changed(file(none(), draft(figure("N", number("80")), figure("C", number("0")))));

        Submission second = changed(file(first, draft(figure("N", number("55")))));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.figure(N).orElseThrow().revisions()).singleElement()
                .satisfies(revision -> assertThat(revision.value()).isEqualTo(number("55")));
        assertThat(values(second)).containsOnlyKeys("N", "C");
    }

    @Test
    void partsOfADepartmentAreFiguresOfTheirOwn() {
        ReportedFigure part = new ReportedFigure("/figures/1", new FigureKey("N", "kp-cho"), number("1"),
                Quality.ESTIMATED, null, null);

        Submission submission = submitted(figure("N", number("2")), part);

        assertThat(submission.figures()).hasSize(2);
    }

    @Test
    void aCorrectionAfterSendingBackIsANewRevisionWithItsReason() {
        Submission corrected = changed(
                file(sentBack(figure("N", number("55"))), filing(figure("N", number("56"), "Đếm hai lần"))));

        assertThat(corrected.figure(N).orElseThrow().revisions()).extracting(Revision::number, Revision::value, Revision::reason)
                .containsExactly(tuple(1, number("55"), null),
                        tuple(2, number("56"), "Đếm hai lần"));
        assertThat(corrected.state()).isEqualTo(State.SUBMITTED);
        assertThat(corrected.course().sentBackReason()).isNull();
    }

    @Test
    void aCorrectionWithoutAReasonIsRefused() {
        Outcome outcome = file(sentBack(figure("N", number("55"))), filing(figure("N", number("56"))));

        assertThat(codes(refused(outcome))).containsExactly("/figures/0/reason reason-required");
    }

    @Test
    void theSameFigureAgainIsNoNewRevisionAndNeedsNoReason() {
        Submission again = changed(file(sentBack(figure("N", number("55"))), filing(figure("N", number("55.00")))));

        assertThat(again.figure(N).orElseThrow().revisions()).hasSize(1);
    }

    @Test
    void aFigureThatWasMissingNeedsNoReason() {
        Submission added = changed(file(sentBack(figure("N", number("55"))), filing(figure("N2", number("1")))));

        assertThat(values(added)).containsOnlyKeys("N", "N2");
    }

    @Test
    void aCorrectionThatIsNotYetHandedInIsReplacedInPlaceAndKeepsItsReason() {
        Submission first = changed(
                file(sentBack(figure("N", number("55"))), draft(figure("N", number("56"), "Đếm hai lần"))));

        Submission second = changed(file(first, draft(figure("N", number("57")))));

        assertThat(second.figure(N).orElseThrow().revisions()).hasSize(2);
        assertThat(second.figure(N).orElseThrow().current().reason()).isEqualTo("Đếm hai lần");
        assertThat(second.state()).isEqualTo(State.SENT_BACK);
    }

    @Test
    void whatIsSubmittedOrApprovedTakesNoFigures() {
        Filing more = filing(figure("N2", number("1")));

        assertThat(refused(file(submitted(figure("N", number("55"))), more)))
                .isEqualTo(new Refusal.WrongState(State.SUBMITTED, Set.of(State.DRAFT, State.SENT_BACK)));
        assertThat(refused(file(approved(figure("N", number("55"))), more)))
                .isEqualTo(new Refusal.WrongState(State.APPROVED, Set.of(State.DRAFT, State.SENT_BACK)));
    }

    @Test
    void aDraftIsHandedInAsItIs() {
        Submission draft = changed(file(none(), draft(figure("N", number("55")))));

        Submission submission = changed(draft.submit(HAND_IN, OFFICER, AT, TODAY));

        assertThat(submission.state()).isEqualTo(State.SUBMITTED);
        assertThat(submission.course().submittedAt()).isEqualTo(AT);
        assertThat(submission.receipts()).hasSize(1);
    }

    @Test
    void whatIsHandedInCannotBeHandedInAgain() {
        assertThat(refused(submitted(figure("N", number("55"))).submit(HAND_IN, OFFICER, AT, TODAY)))
                .isInstanceOf(Refusal.WrongState.class);
    }

    @Test
    void aReviewerApprovesWhatWasSubmitted() {
        Submission approved = approved(figure("N", number("55")));

        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(approved.course().approvedBy()).isEqualTo("binh");
    }

    @Test
    void onlyWhatWasSubmittedIsApprovedOrSentBack() {
        for (Submission other : List.of(changed(file(none(), draft(figure("N", number("55"))))),
                sentBack(figure("N", number("55"))), approved(figure("N", number("55"))))) {
            assertThat(refused(other.approve(REVIEWER, AT)))
                    .isEqualTo(new Refusal.WrongState(other.state(), Set.of(State.SUBMITTED)));
            assertThat(refused(other.sendBack("?", REVIEWER, AT)))
                    .isEqualTo(new Refusal.WrongState(other.state(), Set.of(State.SUBMITTED)));
        }
    }

    @Test
    void whatWasHandedInIsTakenBackAsIfItHadNotBeen() {
        Submission withdrawn = changed(submitted(figure("N", number("55"))).withdraw(OFFICER, AT));

        assertThat(withdrawn.state()).isEqualTo(State.DRAFT);
        assertThat(withdrawn.course().submittedAt()).isNull();
        assertThat(codes(refused(file(withdrawn, filing(figure("N", number("56")))))))
                .containsExactly("/figures/0/reason reason-required");
        LocalDate afterwards = LocalDate.parse("2024-06-18");
        assertThat(changed(withdrawn.submit(HAND_IN, OFFICER, AT, afterwards)).course().late()).isTrue();
    }

    @Test
    void aCorrectionThatIsTakenBackLeavesWhatWasApproved() {
        Submission again = changed(file(changed(approved(figure("N", number("55")), figure("N2", number("1")))
                .reopen(Set.of(N), "Số chính thức", REVIEWER, AT)), filing(figure("N", number("56"), "Sửa"))));

        Submission withdrawn = changed(again.withdraw(OFFICER, AT));

        assertThat(withdrawn.state()).isEqualTo(State.SENT_BACK);
        assertThat(withdrawn.course().open()).containsExactly(N);
        assertThat(withdrawn.course().approvedAt()).isEqualTo(AT);
        assertThat(withdrawn.course().sentBackReason()).isEqualTo("Số chính thức");
    }

    @Test
    void aCorrectionThatIsTakenBackIsAskedForAsBefore() {
        Submission sentBack = sentBack(figure("N", number("55")));
        LocalDate afterwards = LocalDate.parse("2024-06-18");
        Instant later = AT.plusSeconds(4 * 86_400);
        Submission corrected = changed(sentBack.file(filing(figure("N", number("65"), "Đếm hai lần")), List.of(), HAND_IN, OFFICER,
                later, afterwards));

        Submission withdrawn = changed(corrected.withdraw(OFFICER, later));
        Submission again = changed(withdrawn.file(filing(figure("N", number("56"), "Gõ nhầm")), List.of(), HAND_IN, OFFICER, later,
                afterwards));

        assertThat(withdrawn.course()).isEqualTo(sentBack.course());
        assertThat(again.course().late()).isFalse();
        assertThat(changed(again.withdraw(OFFICER, later)).course().sentBackReason()).isEqualTo("Kiểm tra lại");
    }

    @Test
    void whatCameLateStaysLateWhenACorrectionWithAnEarlierDayIsTakenBack() {
        LocalDate afterwards = LocalDate.parse("2024-06-18");
        Submission late = changed(none().file(filing(figure("N", number("55"))), List.of(), HAND_IN, OFFICER, AT, afterwards));
        Submission sentBack = changed(late.sendBack("Kiểm tra lại", REVIEWER, AT));
        Submission corrected = changed(sentBack.file(reportedOn(filing(figure("N", number("56"), "Sửa")), "2024-06-14"), List.of(),
                HAND_IN, OFFICER, AT, afterwards));

        assertThat(corrected.course().late()).isFalse();
        assertThat(changed(corrected.withdraw(OFFICER, AT)).course()).isEqualTo(sentBack.course());
    }

    @Test
    void onlyWhatWaitsForADecisionIsTakenBack() {
        assertThat(refused(approved(figure("N", number("55"))).withdraw(OFFICER, AT)))
                .isEqualTo(new Refusal.WrongState(State.APPROVED, Set.of(State.SUBMITTED)));
    }

    @Test
    void whatIsHandedInWithinTheExtensionIsOnTime() {
        LocalDate lastDay = LocalDate.parse("2024-06-24");
        Submission extended = changed(none().extend(lastDay, "Chờ số liệu", REVIEWER, AT, TODAY));

        assertThat(extended.state()).isEqualTo(State.DRAFT);
        Filing filing = filing(figure("N", number("55")));
        assertThat(changed(extended.file(filing, List.of(), HAND_IN, OFFICER, AT, lastDay)).course().late()).isFalse();
        assertThat(changed(extended.file(filing, List.of(), HAND_IN, OFFICER, AT, lastDay.plusDays(1))).course().late()).isTrue();
    }

    @Test
    void anExtensionGivesMoreTimeAndNotLess() {
        Submission extended = changed(none().extend(LocalDate.parse("2024-06-24"), "Chờ số liệu", REVIEWER, AT, TODAY));

        for (String day : List.of("2024-06-17", "2024-06-24", "2025-06-18")) {
            assertThat(codes(refused(extended.extend(LocalDate.parse(day), "?", REVIEWER, AT, TODAY))))
                    .containsExactly("/until out-of-range");
        }
        assertThat(refused(submitted(figure("N", number("55"))).extend(LocalDate.parse("2024-06-24"), "?", REVIEWER, AT, TODAY)))
                .isEqualTo(new Refusal.WrongState(State.SUBMITTED, Set.of(State.DRAFT, State.SENT_BACK)));
    }

    @Test
    void timeUntilADayThatIsOverHelpsWhoSignedInTime() {
        LocalDate lastDay = LocalDate.parse("2024-06-24");
        LocalDate muchLater = LocalDate.parse("2024-08-20");
        Submission extended = changed(none().extend(lastDay, "Chờ số liệu", REVIEWER, AT, muchLater));

        Filing signed = reportedOn(filing(figure("N", number("55"))), "2024-06-20");
        assertThat(changed(extended.file(signed, List.of(), HAND_IN, OFFICER, AT, muchLater)).course().late()).isFalse();
        assertThat(changed(extended.file(filing(figure("N", number("55"))), List.of(), HAND_IN, OFFICER, AT, muchLater)).course().late()).isTrue();
    }

    @Test
    void whatIsDoneWasDoneOnADayThatHasCome() {
        Outcome outcome = file(none(), filing(figure("N", new Value.Done(true, TODAY.plusDays(1))), figure("N2", new Value.Done(true, TODAY))));

        assertThat(codes(refused(outcome))).containsExactly("/figures/0/value/on out-of-range");
    }

    @Test
    void onlyWhatWasReopenedMayBeChanged() {
        Submission reopened = changed(approved(figure("N", number("55")), figure("N2", number("1")))
                .reopen(Set.of(N), "Số chính thức", REVIEWER, AT));

        assertThat(reopened.state()).isEqualTo(State.SENT_BACK);
        assertThat(codes(refused(file(reopened, filing(figure("N2", number("2"), "Sửa"))))))
                .containsExactly("/figures/0 figure-not-open");
        assertThat(changed(file(reopened, filing(figure("N", number("56"), "Sửa")))).state())
                .isEqualTo(State.SUBMITTED);
    }

    @Test
    void whatWasReopenedStaysSoUntilItIsApprovedAgain() {
        Submission again = changed(changed(file(changed(approved(figure("N", number("55")), figure("N2", number("1")))
                .reopen(Set.of(N), "Số chính thức", REVIEWER, AT)), filing(figure("N", number("56"), "Sửa"))))
                .sendBack("Chưa đúng", REVIEWER, AT));

        assertThat(codes(refused(file(again, filing(figure("N2", number("2"), "Sửa"))))))
                .containsExactly("/figures/0 figure-not-open");
        assertThat(changed(changed(again.submit(HAND_IN, OFFICER, AT, TODAY)).approve(REVIEWER, AT)).course().open()).isEmpty();
    }

    @Test
    void onlyWhatWasApprovedIsReopened() {
        assertThat(refused(submitted(figure("N", number("55"))).reopen(Set.of(N), "?", REVIEWER, AT)))
                .isEqualTo(new Refusal.WrongState(State.SUBMITTED, Set.of(State.APPROVED)));
    }

    @Test
    void itIsLateWhenReceivedAfterTheDueDay() {
        assertThat(submitted(figure("N", number("55"))).course().late()).isFalse();
        assertThat(changed(none().file(filing(figure("N", number("55"))), List.of(), HAND_IN, OFFICER, AT,
                LocalDate.parse("2024-06-17"))).course().late()).isFalse();
        assertThat(changed(none().file(filing(figure("N", number("55"))), List.of(), HAND_IN, OFFICER, AT,
                LocalDate.parse("2024-06-18"))).course().late()).isTrue();
    }

    @Test
    void theDayOnWhichTheReportWasSignedGoesBeforeTheDayReceived() {
        Filing signed = reportedOn(filing(figure("N", number("55"))), "2024-06-17");

        assertThat(changed(none().file(signed, List.of(), HAND_IN, OFFICER, AT, LocalDate.parse("2024-07-01"))).course().late())
                .isFalse();
    }

    @Test
    void aCorrectionThatWasAskedForDoesNotMakeItLate() {
        LocalDate muchLater = LocalDate.parse("2024-09-01");

        Submission corrected = changed(sentBack(figure("N", number("55")))
                .file(filing(figure("N", number("56"), "Sửa")), List.of(), HAND_IN, OFFICER, AT, muchLater));

        assertThat(corrected.course().late()).isFalse();
    }

    @Test
    void norDoesTheDayOnWhichTheCorrectionWasSigned() {
        Filing signed = reportedOn(filing(figure("N", number("56"), "Sửa")), "2024-08-31");

        Submission corrected = changed(sentBack(figure("N", number("55"))).file(signed, List.of(), HAND_IN, OFFICER, AT,
                LocalDate.parse("2024-09-01")));

        assertThat(corrected.course().late()).isFalse();
        assertThat(corrected.course().reportedOn()).isEqualTo("2024-08-31");
    }

    @Test
    void aReportSignedInTheFutureIsRefused() {
        Outcome outcome = file(none(), reportedOn(filing(figure("N", number("55"))), "2024-06-15"));

        assertThat(codes(refused(outcome))).containsExactly("/reportedOn out-of-range");
    }

    @Test
    void eachFilingHasItsReceipt() {
        Submission first = changed(file(none(), draft(figure("N", number("80")))));
        Submission second = changed(file(first, filing(figure("N", number("55")))));

        Receipt receipt = second.receipt(2).orElseThrow();
        assertThat(receipt.id()).hasToString("lai-thieu-2024.dia-chinh.2024-M06.2");
        assertThat(ReceiptId.parse(receipt.id().toString())).contains(receipt.id());
        assertThat(receipt).isEqualTo(new Receipt(Samples.ID, State.SUBMITTED, 2, AT,
                new Sender("an", "Nguyễn Văn An", null), Samples.DELIVERY, 1, new Counts(1, 0, 0), List.of(), false,
                LocalDate.parse("2024-06-17")));
        assertThat(second.receipt(1)).isPresent();
        assertThat(second.receipt(3)).isEmpty();
    }

    @Test
    void eventsTellWhatHappenedWithTheStateAfterIt() {
        Outcome outcome = submitted(figure("N", number("55"))).sendBack("Sai", REVIEWER, Instant.EPOCH);

        assertThat(((Outcome.Changed) outcome).event()).isEqualTo(new SubmissionEvent(SubmissionEvent.Kind.SENT_BACK,
                changed(outcome), "binh", Instant.EPOCH));
    }
}
