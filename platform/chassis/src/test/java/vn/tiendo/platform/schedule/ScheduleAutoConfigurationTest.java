package vn.tiendo.platform.schedule;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withPropertyValues("spring.threads.virtual.enabled=true")
            .withConfiguration(AutoConfigurations.of(ScheduleAutoConfiguration.class, TaskSchedulingAutoConfiguration.class));

    @Test
    void workThatTakesLongDoesNotKeepOtherWorkWaiting() {
        runner.withUserConfiguration(Work.class).run(context -> {
            Work work = context.getBean(Work.class);
            assertThat(work.oneBegan.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(work.otherDone.await(10, TimeUnit.SECONDS)).isTrue();
            work.oneMayEnd.countDown();
        });
    }

    @Test
    void aServiceWithoutScheduledWorkHasNoScheduler() {
        runner.run(context -> assertThat(context).doesNotHaveBean(TaskScheduler.class));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Work {

        final CountDownLatch oneBegan = new CountDownLatch(1);
        final CountDownLatch oneMayEnd = new CountDownLatch(1);
        final CountDownLatch otherDone = new CountDownLatch(3);

        @Scheduled(fixedDelay = 1)
        void one() throws InterruptedException {
            oneBegan.countDown();
            oneMayEnd.await();
        }

        @Scheduled(fixedDelay = 1)
        void other() {
            otherDone.countDown();
        }
    }
}
