package vn.tiendo.measurement.submission.domain;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.tiendo.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.domain.Samples.AT;
import static vn.tiendo.measurement.submission.domain.Samples.HAND_IN;
import static vn.tiendo.measurement.submission.domain.Samples.ID;
import static vn.tiendo.measurement.submission.domain.Samples.OFFICER;
import static vn.tiendo.measurement.submission.domain.Samples.TODAY;
import static vn.tiendo.measurement.submission.domain.Samples.changed;
import static vn.tiendo.measurement.submission.domain.Samples.codes;
import static vn.tiendo.measurement.submission.domain.Samples.none;
import static vn.tiendo.measurement.submission.domain.Samples.number;
import static vn.tiendo.measurement.submission.domain.Samples.refused;

class PartialFilingTest {

    private static final Violation SECOND = new Violation("/figures/1/value/number", "negative", -1, null);

    @Test
    void figuresWithErrorsAreLeftOutAndTheReceiptTellsWhy() {
        Submission submission = changed(file(List.of(SECOND), "N", "N2", "P"));

        assertThat(submission.figures().keySet()).extracting(FigureKey::target).containsExactly("N", "P");
        assertThat(submission.state()).isEqualTo(State.SUBMITTED);
        Receipt receipt = submission.receipts().getLast();
        assertThat(receipt.counts()).isEqualTo(new Counts(2, 0, 1));
        assertThat(receipt.figures()).isEqualTo(3);
        assertThat(receipt.refused()).containsExactly(SECOND);
    }

    @Test
    void aFigureThatCouldNotBeReadIsCountedOnceWhateverIsWrongWithIt() {
        List<Violation> found = List.of(new Violation("/figures/7", "unknown-property", "x", null),
                new Violation("/figures/7/value", "required", null, null));

        Receipt receipt = changed(file(found, "N")).receipts().getLast();

        assertThat(receipt.counts()).isEqualTo(new Counts(1, 0, 1));
        assertThat(receipt.refused()).isEqualTo(found);
    }

    @Test
    void nothingIsTakenWhenMoreIsWrongThanSingleFigures() {
        List<Violation> found = List.of(SECOND, new Violation("/department", "unknown-department", "x", null));

        assertThat(codes(refused(file(found, "N", "N2"))))
                .containsExactly("/figures/1/value/number negative", "/department unknown-department");
    }

    @Test
    void nothingIsTakenWhenNoFigureIsRight() {
        assertThat(codes(refused(file(List.of(new Violation("/figures/0", "duplicate-figure", "N", null)), "N"))))
                .containsExactly("/figures/0 duplicate-figure");
    }

    @Test
    void whatSaysTheSameAgainIsCountedAsUnchanged() {
        Submission draft = changed(none().file(partial(false, "N", "N2"), List.of(), HAND_IN, OFFICER, AT, TODAY));

        Submission again = changed(draft.file(partial(true, "N", "P"), List.of(), HAND_IN, OFFICER, AT, TODAY));

        assertThat(again.receipts().getLast().counts()).isEqualTo(new Counts(1, 1, 0));
    }

    @Test
    void aReceiptDoesNotRepeatALongText() {
        Violation found = new Violation("/figures/1/value", "wrong-type", "x".repeat(5_000), "object");

        Violation told = changed(file(List.of(found), "N")).receipts().getLast().refused().getFirst();

        assertThat(String.valueOf(told.given())).hasSize(201).endsWith("x…");
        assertThat(told.expected()).isEqualTo("object");
    }

    private static Outcome file(List<Violation> found, String... targets) {
        return none().file(partial(true, targets), found, HAND_IN, OFFICER, AT, TODAY);
    }

    private static Filing partial(boolean submit, String... targets) {
        Stream<ReportedFigure> figures = IntStream.range(0, targets.length).mapToObj(at -> new ReportedFigure(
                "/figures/" + at, new FigureKey(targets[at], null), number("5"), Quality.ACTUAL, null, null));
        return new Filing(ID.plan(), ID.department(), Samples.JUNE, null, figures.toList(), submit,
                new Delivery(Door.JSON, "0".repeat(64), Mode.PARTIAL, null, List.of()), Places.NONE);
    }
}
