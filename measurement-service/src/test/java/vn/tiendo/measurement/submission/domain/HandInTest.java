package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.measurement.plan.domain.Frequency;
import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.OverTime;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.domain.Samples.AT;
import static vn.tiendo.measurement.submission.domain.Samples.OFFICER;
import static vn.tiendo.measurement.submission.domain.Samples.REVIEWER;
import static vn.tiendo.measurement.submission.domain.Samples.TODAY;
import static vn.tiendo.measurement.submission.domain.Samples.changed;
import static vn.tiendo.measurement.submission.domain.Samples.codes;
import static vn.tiendo.measurement.submission.domain.Samples.draft;
import static vn.tiendo.measurement.submission.domain.Samples.figure;
import static vn.tiendo.measurement.submission.domain.Samples.filing;
import static vn.tiendo.measurement.submission.domain.Samples.none;
import static vn.tiendo.measurement.submission.domain.Samples.number;
import static vn.tiendo.measurement.submission.domain.Samples.refused;

/** What is demanded of figures when they are handed in, and not before. */
class HandInTest {

    private static final Plan PLAN = Samples.plan(target("N", new BigDecimal("20")), target("N2", null));
    private static final HandIn HAND_IN = Samples.handIn(PLAN, last("100"), Samples.LIMITS);

    @Test
    void aLargeChangeHasToBeExplained() {
        assertThat(codes(refused(file(filing(figure("N", number("121")))))))
                .containsExactly("/figures/0/explanation explanation-required");
        assertThat(changed(file(filing(figure("N", number("120"))))).state()).isEqualTo(State.SUBMITTED);
        assertThat(changed(file(filing(explained("N", "121")))).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void aDraftNeedsNoExplanationUntilItIsHandedIn() {
        Submission draft = changed(file(draft(figure("N2", number("1")), figure("N", number("121")))));

        Refusal.Invalid refused = (Refusal.Invalid) refused(draft.submit(HAND_IN, OFFICER, AT, TODAY));
        Submission explained = changed(draft.file(draft(explained("N", "121")), List.of(), HAND_IN, OFFICER, AT, TODAY));

        assertThat(codes(refused)).containsExactly("/figures/0/explanation explanation-required");
        assertThat(refused.violations().getFirst().given()).isEqualTo("N");
        assertThat(refused.violations().getFirst().expected()).isEqualTo(new BigDecimal("20"));
        assertThat(changed(explained.submit(HAND_IN, OFFICER, AT, TODAY)).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void whatWasKeptBeforeIsHandedInWithTheRestAndHasToBeExplainedToo() {
        Submission draft = changed(file(draft(figure("N", number("121")))));

        assertThat(codes(refused(draft.file(filing(figure("N2", number("1"))), List.of(), HAND_IN, OFFICER, AT, TODAY))))
                .containsExactly("/figures explanation-required");
    }

    @Test
    void whatWasHandedInBeforeIsNotAskedForAgain() {
        HandIn without = Samples.handIn(PLAN, History.NONE, Samples.LIMITS);
        Submission sentBack = changed(changed(none().file(filing(figure("N", number("121"))), List.of(), without, OFFICER, AT,
                TODAY)).sendBack("Thiếu N2", REVIEWER, AT));

        assertThat(changed(sentBack.file(filing(figure("N2", number("1"))), List.of(), HAND_IN, OFFICER, AT, TODAY)).state())
                .isEqualTo(State.SUBMITTED);
    }

    @Test
    void theInstallationsLimitHoldsWhereTheTargetHasNone() {
        ChangeLimits limits = new ChangeLimits(new BigDecimal("3"), new BigDecimal("5"), new BigDecimal("50"));
        HandIn handIn = Samples.handIn(PLAN, last("100"), limits);

        assertThat(codes(refused(none().file(filing(figure("N2", number("40"))), List.of(), handIn, OFFICER, AT, TODAY))))
                .containsExactly("/figures/0/explanation explanation-required");
        assertThat(changed(file(filing(figure("N2", number("40"))))).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void fromNothingAnyChangeHasToBeExplained() {
        HandIn handIn = Samples.handIn(PLAN, last("0"), Samples.LIMITS);

        assertThat(codes(refused(none().file(filing(figure("N", number("7"))), List.of(), handIn, OFFICER, AT, TODAY))))
                .containsExactly("/figures/0/explanation explanation-required");
        assertThat(changed(none().file(filing(figure("N", number("0"))), List.of(), handIn, OFFICER, AT, TODAY)).state())
                .isEqualTo(State.SUBMITTED);
    }

    @Test
    void inPartTheUnexplainedIsLeftOut() {
        Delivery delivery = new Delivery(Door.JSON, "0".repeat(64), Mode.PARTIAL, null, List.of());
        Filing both = new Filing("lai-thieu-2024", "dia-chinh", Samples.JUNE, null,
                List.of(figure("N", number("121")), second("N2", "1")), true, delivery, Places.NONE);

        Submission taken = changed(file(both));

        assertThat(taken.figures().keySet()).extracting(FigureKey::target).containsExactly("N2");
        assertThat(taken.receipts().getLast().counts()).isEqualTo(new Counts(1, 0, 1));
    }

    @Test
    void whatIsStoredTellsItsDoubtsAndLargeChangesAlsoOnceTheyAreExplained() {
        Submission submitted = changed(file(filing(explained("N", "1000"), second("N2", "110"))));

        assertThat(HAND_IN.doubts(submitted)).extracting(each -> each.pointer() + " " + each.code())
                .containsExactly("/figures/0/value/number implausible-power-of-ten", "/figures/0/explanation large-change");
        assertThat(HAND_IN.doubts(submitted).getLast().expected()).isEqualTo(new BigDecimal("20"));
    }

    @Test
    void anotherReasonForHavingNoDataIsStatedInTheNote() {
        Value untold = new Value.NoData(Value.NoDataReason.OTHER, " ");
        Submission draft = changed(file(draft(figure("N", untold))));

        assertThat(codes(refused(file(filing(figure("N", new Value.NoData(Value.NoDataReason.OTHER, null)))))))
                .containsExactly("/figures/0/value/note note-required");
        assertThat(codes(refused(draft.submit(HAND_IN, OFFICER, AT, TODAY)))).containsExactly("/figures/0/value/note note-required");
        for (Value told : List.of(new Value.NoData(Value.NoDataReason.OTHER, "Chợ đóng cửa"),
                new Value.NoData(Value.NoDataReason.NOT_COLLECTED, null))) {
            assertThat(changed(file(filing(figure("N", told)))).state()).isEqualTo(State.SUBMITTED);
        }
    }

    private static ReportedFigure second(String target, String number) {
        return new ReportedFigure("/figures/1", new FigureKey(target, null), number(number), Quality.ACTUAL, null, null);
    }

    private static Outcome file(Filing filing) {
        return none().file(filing, List.of(), HAND_IN, OFFICER, AT, TODAY);
    }

    private static ReportedFigure explained(String target, String number) {
        return new ReportedFigure("/figures/0", new FigureKey(target, null), number(number), Quality.ACTUAL, "Mở chợ mới",
                null);
    }

    private static History last(String number) {
        return new History(Map.of(new FigureKey("N", null), number(number), new FigureKey("N2", null), number(number)),
                Map.of());
    }

    private static Target target(String id, @Nullable BigDecimal explainChangeOver) {
        return new Target(id, Measure.NUMBER, Frequency.MONTHLY, Set.of("dia-chinh"), false, false, List.of(), Set.of(),
                new OverTime(null, explainChangeOver));
    }
}
