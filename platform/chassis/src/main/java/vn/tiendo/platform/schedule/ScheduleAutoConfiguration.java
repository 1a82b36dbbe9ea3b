package vn.tiendo.platform.schedule;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** Each kind of scheduled work has a thread when it is due: one that takes long does not keep the others waiting. */
@AutoConfiguration(before = TaskSchedulingAutoConfiguration.class)
public final class ScheduleAutoConfiguration {

    /** More than a service has kinds of work. */
    private static final int THREADS = 8;

    /** In place of Spring Boot's, which with virtual threads does all work with a pause after it in one thread. */
    @Bean
    @ConditionalOnBean(name = TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME)
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(THREADS).build();
    }
}
