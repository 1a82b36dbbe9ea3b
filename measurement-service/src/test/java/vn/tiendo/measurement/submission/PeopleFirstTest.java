package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleFirstTest {

    private final AtomicLong time = new AtomicLong(-7);
    private final List<Long> rests = new ArrayList<>();
    private final PeopleFirst people = new PeopleFirst(time::get, rests::add);

    @Test
    void whileNobodyHandsInABatchDoesMuchAtATimeAndDoesNotRest() {
        assertThat(people.mostFigures()).isEqualTo(PeopleFirst.ALONE);

        people.after(5);

        assertThat(rests).isEmpty();
    }

    @Test
    void whileSomebodyDoesItDoesLittleAndRestsAsLongAsThatTook() {
        people.come();
        assertThat(people.mostFigures()).isEqualTo(PeopleFirst.BESIDE);

        people.after(5);

        assertThat(rests).containsExactly(5L);
    }

    @Test
    void whoHasGoneIsNotWaitedFor() {
        people.come();
        time.addAndGet(PeopleFirst.LATELY.toNanos());

        assertThat(people.mostFigures()).isEqualTo(PeopleFirst.ALONE);
    }
}
