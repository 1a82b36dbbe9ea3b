package vn.tiendo.platform.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.mongodb.MongoTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LookoutTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMillis(5);

    private final AtomicInteger looks = new AtomicInteger();
    private Lookout lookout = looking(LONG, LONG, _ -> false);

    @AfterEach
    void stop() {
        lookout.stop();
    }

    @Test
    void itLooksAgainAtOnceAsLongAsThereIsSomething() {
        lookout = looking(LONG, LONG, _ -> looks.get() < 5);

        lookout.start();

        await().untilAsserted(() -> assertThat(looks).hasValue(5));
    }

    @Test
    void newsEndsTheWait() {
        lookout.start();
        await().untilAsserted(() -> assertThat(looks).hasValue(1));

        lookout.lookAtOnce();

        await().untilAsserted(() -> assertThat(looks).hasValue(2));
    }

    @Test
    void aLookThatFailsIsNotTheLast() {
        lookout = looking(SOON, LONG, _ -> {
            throw looks.get() == 1 ? new MongoTimeoutException("away") : new IllegalStateException("broken");
        });

        lookout.start();

        await().untilAsserted(() -> assertThat(looks).hasValueGreaterThan(3));
    }

    @Test
    void whatIsUnderWayIsToldAndWaitedFor() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        lookout = looking(LONG, LONG, running -> {
            begun.countDown();
            await().until(() -> !running.getAsBoolean());
            ended.set(true);
            return true;
        });
        lookout.start();
        begun.await(30, TimeUnit.SECONDS);

        lookout.stop();

        assertThat(ended).isTrue();
        assertThat(looks).hasValue(1);
        assertThat(lookout.isRunning()).isFalse();
    }

    @Test
    void whatDoesNotEndIsNotWaitedForLonger() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        lookout = looking(LONG, SOON, _ -> {
            begun.countDown();
            return waits(released);
        });
        lookout.start();
        begun.await(30, TimeUnit.SECONDS);

        lookout.stop();

        assertThat(released.getCount()).isEqualTo(1);
        released.countDown();
    }

    private Lookout looking(Duration between, Duration mostToStop, Predicate<BooleanSupplier> look) {
        return new Lookout("tests", between, mostToStop, running -> {
            looks.incrementAndGet();
            return look.test(running);
        });
    }

    private static boolean waits(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
