package vn.tiendo.platform.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void noMoreThanSoManyAreAtWork() throws Exception {
        Turns turns = new Turns(3, LONG);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<Future<Optional<Integer>>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                all.add(threads.submit(() -> turns.inTurn(() -> {
                    most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                    Thread.yield();
                    return atWork.decrementAndGet();
                })));
            }
        }

        assertThat(most.get()).isBetween(1, 3);
        for (Future<Optional<Integer>> each : all) {
            assertThat(each.get()).isPresent();
        }
    }

    @Test
    void whoWaitsTooLongIsSentAway() throws Exception {
        Turns turns = new Turns(1, Duration.ofMillis(1));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> turns.inTurn(() -> {
                begun.countDown();
                end.await();
                return "done";
            }));
            begun.await();

            assertThat(turns.inTurn(() -> "done")).isEmpty();
            end.countDown();

            assertThat(first.get()).contains("done");
        }
        assertThat(turns.inTurn(() -> "done")).contains("done");
    }

    @Test
    void whoComesWhenTooManyWaitIsSentAwayAtOnce() throws Exception {
        Turns turns = new Turns(1, 0, LONG);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> turns.inTurn(() -> {
                begun.countDown();
                end.await();
                return "done";
            }));
            begun.await();

            assertThat(turns.inTurn(() -> "done")).isEmpty();
            end.countDown();

            assertThat(first.get()).contains("done");
        }
    }

    @Test
    void workThatFailsGivesItsTurnBack() {
        Turns turns = new Turns(1, Duration.ofMillis(1));

        assertThatThrownBy(() -> turns.inTurn(() -> {
            throw new IllegalStateException("failed");
        })).hasMessage("failed");

        assertThat(turns.inTurn(() -> "done")).contains("done");
    }
}
