package vn.tiendo.measurement.batch.domain;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.measurement.submission.domain.Counts;
import vn.tiendo.measurement.submission.domain.ManyFilings.Filed;
import vn.tiendo.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class TallyTest {

    private static final Violation WRONG = new Violation("/figures/0", "negative", -1, null);

    @Test
    void submissionsFiguresAndErrorsAddUp() {
        Filed whole = new Filed(1, "p/d/2024-M01", true, new Counts(3, 1, 0), List.of());
        Filed inPart = new Filed(2, "p/d/2024-M02", true, new Counts(1, 0, 1), List.of(WRONG));
        Filed refused = new Filed(3, "p/d/2024-M03", false, new Counts(0, 0, 4), List.of(WRONG, WRONG));

        Tally tally = Tally.NONE.plus(List.of(whole, inPart), 100).plus(List.of(refused), 150);

        assertThat(tally).isEqualTo(new Tally(150, 2, 1, 4, 1, 5, 3));
        assertThat(tally.read()).isEqualTo(3);
    }
}
