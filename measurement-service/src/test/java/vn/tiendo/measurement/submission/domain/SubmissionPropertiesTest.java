package vn.tiendo.measurement.submission.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.domain.Samples.AT;
import static vn.tiendo.measurement.submission.domain.Samples.HAND_IN;
import static vn.tiendo.measurement.submission.domain.Samples.OFFICER;
import static vn.tiendo.measurement.submission.domain.Samples.REVIEWER;
import static vn.tiendo.measurement.submission.domain.Samples.TODAY;
import static vn.tiendo.measurement.submission.domain.Samples.changed;
import static vn.tiendo.measurement.submission.domain.Samples.draft;
import static vn.tiendo.measurement.submission.domain.Samples.figure;
import static vn.tiendo.measurement.submission.domain.Samples.file;
import static vn.tiendo.measurement.submission.domain.Samples.none;
import static vn.tiendo.measurement.submission.domain.Samples.number;

/** What holds whatever is done, in any order. */
class SubmissionPropertiesTest {

    private static final List<String> TARGETS = List.of("N", "N2", "P", "T");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theVersionGrowsByOneAndSubmittedRevisionsAreNeverLostOrChanged(int seed) {
        Random random = new Random(seed);
        Submission submission = changed(file(none(), draft(randomFigure(random))));

        for (int step = 0; step < 40; step++) {
            Submission before = submission;
            Outcome outcome = randomStep(before, random);
            if (outcome instanceof Outcome.Changed(Submission after, SubmissionEvent event)) {
                assertThat(after.version()).isEqualTo(before.version() + 1);
                assertThat(event.submission()).isEqualTo(after);
                assertThat(after.receipts()).containsAll(before.receipts());
                before.figures().forEach((key, figure) -> assertKept(figure, after.figure(key).orElseThrow()));
                submission = after;
            }
        }
    }

    /** What was handed in says the same for ever; it may come to be approved, which is not taken back. */
    private static void assertKept(Figure before, Figure after) {
        List<Revision> handedIn = before.revisions().stream().filter(Revision::submitted).toList();
        for (int i = 0; i < handedIn.size(); i++) {
            assertThat(after.revisions().get(i)).isIn(handedIn.get(i), handedIn.get(i).inForce());
        }
        assertThat(after.revisions()).extracting(Revision::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, after.revisions().size()).boxed().toList());
    }

    private static Outcome randomStep(Submission submission, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> file(submission, draft(randomFigure(random)));
            case 1 -> file(submission, Samples.filing(randomFigure(random)));
            case 2 -> submission.submit(HAND_IN, OFFICER, AT, TODAY);
            case 3 -> submission.approve(REVIEWER, AT);
            case 4 -> submission.sendBack("Sai", REVIEWER, AT);
            case 5 -> submission.withdraw(OFFICER, AT);
            default -> submission.reopen(Set.of(randomFigure(random).key()), "Sửa", REVIEWER, AT);
        };
    }

    private static ReportedFigure randomFigure(Random random) {
        String target = TARGETS.get(random.nextInt(TARGETS.size()));
        return figure(target, number(String.valueOf(random.nextInt(3))), random.nextBoolean() ? "Lý do" : null);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySplitOfFiguresInAnyOrderMergesIntoTheSameFigures(int seed) {
        Random random = new Random(seed);
        List<ReportedFigure> figures = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(i -> new ReportedFigure("/figures/" + i, new FigureKey("N", "part-" + i),
                        number(String.valueOf(random.nextInt(100))), Quality.ACTUAL, null, null))
                .toList());
        Map<FigureKey, Figure> atOnce = changed(file(none(), draft(figures.toArray(ReportedFigure[]::new)))).figures();

        Collections.shuffle(figures, random);
        Submission submission = none();
        for (int from = 0; from < figures.size();) {
            int to = Math.min(figures.size(), from + 1 + random.nextInt(6));
            submission = changed(
                    file(submission, draft(figures.subList(from, to).toArray(ReportedFigure[]::new))));
            from = to;
        }

        assertThat(submission.figures()).isEqualTo(atOnce);
    }
}
