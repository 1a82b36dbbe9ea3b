package vn.tiendo.measurement.submission.domain;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.domain.Samples.REVIEWER;
import static vn.tiendo.measurement.submission.domain.Samples.codes;
import static vn.tiendo.measurement.submission.domain.Samples.file;
import static vn.tiendo.measurement.submission.domain.Samples.filing;
import static vn.tiendo.measurement.submission.domain.Samples.none;
import static vn.tiendo.measurement.submission.domain.Samples.number;
import static vn.tiendo.measurement.submission.domain.Samples.refused;

/** How much a submission holds. */
class CorrectionsTest {

    @Test
    void moreFiguresThanAnEventHoldsAreRefused() {
        assertThat(codes(refused(file(none(), figures(Corrections.MOST_FIGURES + 1, number("1"))))))
                .containsExactly("/figures out-of-range");
    }

    @Test
    void moreTextThanAnEventHoldsIsRefused() {
        assertThat(codes(refused(file(none(), figures(63, text(4_000)))))).containsExactly("/figures out-of-range");
    }

    @Test
    void moreRevisionsThanADocumentHoldsAreRefused() {
        int revisions = Corrections.MOST_REVISIONS / Corrections.MOST_FIGURES;
        Submission full = sentBackAgainAndAgain(Corrections.MOST_FIGURES, revisions, i -> number(String.valueOf(i)));

        assertThat(codes(refused(file(full, figures(1, number("0.5")))))).containsExactly("/figures out-of-range");
        assertThat(file(full, figures(1, number(String.valueOf(revisions))))).isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void moreTextOfAllRevisionsThanADocumentHoldsIsRefused() {
        Submission full = sentBackAgainAndAgain(62, 4, i -> text(4_000 - i));

        assertThat(codes(refused(file(full, figures(62, text(3_000)))))).containsExactly("/figures out-of-range");
    }

    /** Filed so many times, each time with another value. */
    private static Submission sentBackAgainAndAgain(int figures, int times, IntFunction<Value> value) {
        Submission submission = none();
        for (int i = 1; i <= times; i++) {
            Submission filed = Samples.changed(file(submission, figures(figures, value.apply(i))));
            submission = Samples.changed(filed.sendBack("Sai", REVIEWER, Samples.AT));
        }
        return submission;
    }

    private static Filing figures(int many, Value value) {
        return filing(IntStream.range(0, many).mapToObj(i -> new ReportedFigure("/figures/" + i, new FigureKey("W", "part-" + i), value,
                Quality.ACTUAL, null, "Sửa")).toArray(ReportedFigure[]::new));
    }

    private static Value text(int characters) {
        return new Value.Narrative(Value.Assessment.ACHIEVED, "x".repeat(characters));
    }
}
